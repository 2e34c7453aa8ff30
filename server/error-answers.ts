import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { App } from "./app.ts";

/** What plain HTTP routes answer when they throw: a person's mistake is named, ours is logged and kept back. */
export function errorAnswers(app: App, server: FastifyInstance): void {
  server.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof z.ZodError) {
      const [issue] = error.issues;
      return reply
        .code(400)
        .send({ error: { code: "invalid", message: `${issue?.path.join(".")}: ${issue?.message}` } });
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ error: { code: "refused", message: error.message } });
    app.metrics.errors.inc();
    app.log.error({ err: error, route: request.routeOptions.url }, "request failed");
    return reply
      .code(500)
      .send({ error: { code: "internal", message: "Something went wrong here. Please try again." } });
  });
}
