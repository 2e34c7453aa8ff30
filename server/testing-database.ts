import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "./database/embedded.ts";
import { migrate } from "./database/migrate.ts";
import { startJobs } from "./jobs.ts";
import { createLog } from "./log.ts";

/** Before the server's tests: one embedded PostgreSQL for all of them, with a migrated database to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "baton-test-"));
  const embedded = await startEmbedded(folder, { durable: false });
  const url = databaseUrl(embedded.url, "template");
  await query(embedded.url, 'CREATE DATABASE "template"');
  await migrate(url);
  await (await startJobs(url, createLog("error"))).stop();
  project.provide("postgres", embedded.url);
  return async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

declare module "vitest" {
  interface ProvidedContext {
    postgres: string;
  }
}

export function databaseUrl(url: string, name: string): string {
  return url.replace(/\/[^/]*$/, `/${name}`);
}

export async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
