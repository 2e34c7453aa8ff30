import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Flow } from "#flows/flow.ts";
import { publishTestFlow } from "#server/authoring/testing.ts";
import { startEmbedded } from "#server/database/embedded.ts";
import { connectDb } from "#server/db.ts";
import { type Served, serve } from "../serve.ts";
import { parentOf } from "./cpu.ts";

/** A server of the product on a database of its own, with the flow published. */
export interface Stage {
  product: Served;
  db: pg.Client;
  /** Where its conversations begin. */
  channelKey: string;
  postmaster: number;
}

interface Ground {
  stages: Stage[];
  /** One more database, without a server. */
  database: (name: string) => Promise<string>;
}

/** Sets up a stage for each name, all in one PostgreSQL as durable as a product's, and clears them away after `work`. */
export async function onStages<T>(
  names: string[],
  flow: Flow,
  work: (ground: Ground) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "baton-bench-"));
  const undo: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    const server = await startEmbedded(folder, { durable: true });
    undo.push(server.stop);
    const orders = await serve("e2e/load/orders.ts", []);
    undo.push(orders.stop);
    const database = (name: string) => createDatabase(server.url, name);
    const stages: Stage[] = [];
    for (const name of names) {
      const url = await database(name);
      const env = { DATA_DIR: join(folder, name), PORT: "0", LOG_LEVEL: "error" };
      const product = await serve("e2e/load/server.ts", [], {
        ...env,
        DATABASE_URL: url,
        ORDERS: orders.url,
      });
      undo.push(product.stop);
      const db = await connect(url);
      undo.push(() => db.end());
      stages.push({ product, db, channelKey: await publish(url, flow), postmaster: await postmasterOf(db) });
    }
    return await work({ stages, database });
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

export async function connect(url: string): Promise<pg.Client> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  return db;
}

async function createDatabase(url: string, name: string): Promise<string> {
  const db = await connect(url);
  await db.query(`CREATE DATABASE "${name}"`).finally(() => db.end());
  return url.replace(/\/[^/]*$/, `/${name}`);
}

/** Past the gate: a conversation of a hundred turns is one that no flow for customers would allow. */
async function publish(url: string, flow: Flow): Promise<string> {
  const db = connectDb(url, 2);
  try {
    const { workspaceId } = await db.prisma.channel.findUniqueOrThrow({ where: { key: "demo" } });
    return (await publishTestFlow(db, workspaceId, { ...flow, name: "Bench" })).channelKey;
  } finally {
    await db.close();
  }
}

async function postmasterOf(db: pg.Client): Promise<number> {
  const { rows } = await db.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  return parentOf(rows[0]?.pid ?? 0);
}
