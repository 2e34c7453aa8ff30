import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import type { App } from "./app.ts";
import { DatabaseClock } from "./database/clock.ts";
import { openDatabase } from "./database/open.ts";
import { connectDb } from "./db.ts";
import type { Env } from "./env.ts";
import { features } from "./features.ts";
import { startJobs } from "./jobs.ts";
import { Lifecycle } from "./lifecycle.ts";
import { startLive } from "./live.ts";
import { missedChanges } from "./live-missed.ts";
import { createLog } from "./log.ts";
import { createMetrics } from "./metrics.ts";
import { assertPortFree, portProblem } from "./port.ts";
import { secretKey } from "./secret.ts";
import { buildServer } from "./server.ts";
import { createAuth } from "./team/auth.ts";

/**
 * Baton, whole: database, job engine, live updates, HTTP. It says that it is starting until `prepare` is done with.
 * `stop` undoes it in the opposite order: what was asked is answered, what is under way ends, nothing new is begun.
 */
export async function startBaton(env: Env, prepare?: (app: App) => Promise<void>): Promise<Baton> {
  await assertPortFree(env);
  const database = await openDatabase(env, { about: "a Baton server", share: false });
  const undo: (() => Promise<unknown>)[] = [database.close];
  const lifecycle = new Lifecycle();
  const stop = async () => {
    lifecycle.stop();
    const failures: unknown[] = [];
    for (const step of undo.splice(0).reverse()) await step().catch((error) => failures.push(error));
    if (failures.length > 0) throw failures[0]; // only now: whatever fails, the database is stopped
  };
  try {
    const app = await startApp(env, database.url, lifecycle);
    undo.push(() => stopApp(app));
    const { server, drained } = await buildServer(app);
    undo.push(() => server.close());
    await server
      .listen({ port: env.PORT, host: env.HOST })
      .catch((error) => Promise.reject(portProblem(error, env)));
    await prepare?.(app);
    for (const feature of features) {
      const halt = await feature.start?.(app);
      if (halt) undo.push(halt);
    }
    undo.push(drained);
    app.lifecycle.ready();
    return { app, server, url: urlOf(env, server), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export type Baton = { app: App; server: FastifyInstance; url: string; stop: () => Promise<void> };

/** All that features stand on, over a database that is up and migrated; tests and commands use it without HTTP. */
export async function startApp(env: Env, databaseUrl: string, lifecycle = new Lifecycle()): Promise<App> {
  const log = createLog(env.LOG_LEVEL);
  const db = connectDb(databaseUrl);
  const clock = new DatabaseClock();
  const secret = await clock
    .compare(db.pool)
    .then(() => secretKey(env, db))
    .catch(async (error) => {
      await db.close();
      throw error;
    });
  const [live, jobs] = await Promise.allSettled([
    startLive(databaseUrl, missedChanges(db)),
    startJobs(databaseUrl, log),
  ]);
  if (live.status === "rejected" || jobs.status === "rejected") {
    for (const part of [jobs, live]) if (part.status === "fulfilled") await part.value.stop();
    await db.close();
    throw [live, jobs].find((part) => part.status === "rejected")?.reason;
  }
  return {
    env,
    lifecycle,
    secret,
    db,
    clock,
    live: live.value,
    jobs: jobs.value,
    auth: createAuth(db, env, secret, log),
    log,
    metrics: createMetrics(),
  };
}

export async function stopApp(app: App): Promise<void> {
  const failures: unknown[] = [];
  for (const part of [app.jobs.stop, app.live.stop, app.db.close])
    await part().catch((error) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

function urlOf(env: Env, server: FastifyInstance): string {
  const { port } = server.server.address() as AddressInfo;
  return env.BATON_URL ?? `http://${env.HOST === "0.0.0.0" ? "localhost" : env.HOST}:${port}`;
}
