import type { FastifyInstance } from "fastify";
import type { App } from "./app.ts";

/** For whoever runs Baton: is it up, and how is it doing. */
export function operations(app: App, server: FastifyInstance): void {
  server.get("/healthz", async (_request, reply) => {
    const up = await app.db.pool.query("SELECT 1").then(
      () => true,
      () => false,
    );
    return reply.code(up ? 200 : 503).send({ ok: up });
  });
  server.get("/metrics", async (_request, reply) => {
    reply.header("content-type", app.metrics.registry.contentType);
    return app.metrics.registry.metrics();
  });
  server.addHook("onResponse", async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? "other",
      status: reply.statusCode,
    };
    app.metrics.requests.observe(labels, reply.elapsedTime / 1000);
  });
}
