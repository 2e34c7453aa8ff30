import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { App } from "./app.ts";
import { databaseGone } from "./database/away.ts";

/** For whoever runs Baton: does it live, should it be sent requests, and how is it doing. */
export function operations(app: App, server: FastifyInstance): void {
  server.get("/health", async () => ({ ok: true, phase: app.lifecycle.phase }));
  server.get("/ready", async (_request, reply) => {
    const { phase } = app.lifecycle;
    const database = phase === "ready" && (await isThere(app));
    const ok = phase === "ready" && database;
    return reply.code(ok ? 200 : 503).send({ ok, phase, database });
  });
  server.get("/metrics", async (_request, reply) => {
    reply.header("content-type", app.metrics.registry.contentType);
    return app.metrics.registry.metrics();
  });
  server.addHook("onResponse", (request, reply, next) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? "other",
      status: reply.statusCode,
    };
    app.metrics.requests.observe(labels, reply.elapsedTime / 1000);
    next();
  });
}

const patienceMs = 1_000;

/** Whether the database takes what it is given, and answers in time: one that does not would let requests wait as well. */
function isThere({ db }: App): Promise<boolean> {
  const there = databaseGone(db.pool).then((gone) => !gone);
  return Promise.race([there, sleep(patienceMs, false, { ref: false })]);
}
