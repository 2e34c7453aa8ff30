import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import type { App } from "./app.ts";
import { connectDb, type Db } from "./db.ts";
import { type Env, readEnv } from "./env.ts";
import { type Baton, startApp, startBaton, stopApp } from "./main.ts";
import { appRouter } from "./router.ts";
import type { Role } from "./team/roles.ts";
import { databaseUrl, query } from "./testing-database.ts";
import { createCaller } from "./trpc.ts";

// The `with…` functions are called at the top of a test file; what they give is there once its tests run.

/** A fresh, migrated, empty database for the tests of this file. */
export function withDatabase(): { readonly db: Db; readonly url: string } {
  return during(["db", "url"], async () => {
    const url = await freshDatabase();
    const db = connectDb(url);
    return [{ db, url }, db.close];
  });
}

/** Database, job engine, live updates and sign-in, without HTTP. */
export function withApp(given: Record<string, string> = {}): { readonly app: App } {
  return during(["app"], async () => {
    const url = await freshDatabase();
    const env = testEnv(url, given);
    const app = await startApp(env, url);
    return [{ app }, () => stopApp(app).then(() => removeData(env))];
  });
}

/** The whole server on a port of its own. */
export function withServer(given: Record<string, string> = {}): Readonly<Baton> {
  return during(["app", "server", "url", "stop"], async () => {
    const env = testEnv(await freshDatabase(), given);
    const baton = await startBaton(env);
    return [baton, () => baton.stop().then(() => removeData(env))];
  });
}

/** A workspace with people: `caller("lead")` calls the router as one of them, `headers("lead")` are theirs for HTTP. */
export async function makeWorkspace(app: App, name = "Test shop"): Promise<TestWorkspace> {
  const { id } = await app.db.prisma.workspace.create({ data: { name, slug: randomUUID() } });
  const headers = async (role: Role) => signIn(app, await makePerson(app, id, role));
  const call = createCaller(appRouter);
  return {
    id,
    headers,
    caller: async (role, signal) => call({ app, headers: await headers(role) }, signal ? { signal } : {}),
  };
}

export type TestWorkspace = {
  id: string;
  headers: (role: Role) => Promise<Headers>;
  /** `signal` ends its subscriptions. */
  caller: (role: Role, signal?: AbortSignal) => Promise<Caller>;
};
export type Caller = ReturnType<ReturnType<typeof createCaller<(typeof appRouter)["_def"]["record"]>>>;

/** A new member of the workspace; gives the user's id. */
export async function makePerson(
  app: App,
  workspaceId: string,
  role: Role,
  name = `Test ${role}`,
): Promise<string> {
  const user = await app.db.prisma.user.create({
    data: { name, email: `${randomUUID()}@example.com`, members: { create: { workspaceId, role } } },
  });
  return user.id;
}

export async function signIn(app: App, userId: string): Promise<Headers> {
  const { headers } = await app.auth.api.openSession({ body: { userId }, returnHeaders: true });
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  return new Headers({ cookie: cookies.join("; ") });
}

function testEnv(databaseUrl: string, given: Record<string, string>): Env {
  const DATA_DIR = mkdtempSync(join(tmpdir(), "baton-test-data-"));
  return readEnv({ PORT: "0", DATA_DIR, DATABASE_URL: databaseUrl, LOG_LEVEL: "error", ...given });
}

function removeData(env: Env): void {
  rmSync(env.DATA_DIR, { recursive: true, force: true });
}

async function freshDatabase(): Promise<string> {
  const postgres = inject("postgres");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await query(postgres, `CREATE DATABASE ${name} TEMPLATE "template"`);
  return databaseUrl(postgres, name);
}

/** What `make` gives, readable from when the file's tests begin until they are over. */
function during<T extends object>(keys: (keyof T)[], make: () => Promise<[T, () => Promise<unknown>]>): T {
  let made: [T, () => Promise<unknown>] | undefined;
  beforeAll(async () => {
    made = await make();
  });
  afterAll(() => made?.[1]());
  return Object.defineProperties(
    {},
    Object.fromEntries(keys.map((key) => [key, { get: () => made?.[0][key] }])),
  ) as T;
}
