import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { App } from "./app.ts";
import { databaseAway } from "./database/away.ts";
import { issueSentence } from "./issue-sentence.ts";

/** Fastify's own refusals, given before any route is found: an address that is not one, or an overlong name in it. */
export function noSuchAddress(_error: unknown, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.code(404).send({ error: NOT_HERE });
}

export const NOT_HERE = { code: "not_found", message: "There is nothing at this address." };

/** What is answered while the database cannot be reached. */
export const AWAY = {
  retryAfterS: 2,
  error: {
    code: "unavailable",
    message:
      "The database cannot be reached at the moment; nothing was changed. Please try again in a moment.",
  },
};

export function sayAway(reply: FastifyReply): FastifyReply {
  return reply.code(503).header("retry-after", String(AWAY.retryAfterS)).send({ error: AWAY.error });
}

/** What plain HTTP routes answer when they throw: a person's mistake is named, ours is logged and kept back. */
export function errorAnswers(app: App, server: FastifyInstance): void {
  server.addHook("onRequest", async (request, reply) => {
    if (request.url.includes("%00")) return noSuchAddress(NOT_HERE, request, reply); // Postgres has no text with NUL
  });
  server.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof z.ZodError) {
      return reply.code(400).send({ error: { code: "invalid", message: issueSentence(error) } });
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ error: { code: "refused", message: error.message } });
    if (databaseAway(error)) return sayAway(reply);
    app.metrics.errors.inc();
    app.log.error({ err: error, route: request.routeOptions.url }, "request failed");
    return reply
      .code(500)
      .send({ error: { code: "internal", message: "Something went wrong here. Please try again." } });
  });
}
