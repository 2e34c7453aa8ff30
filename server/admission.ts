import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { App } from "./app.ts";

/**
 * A process that starts or stops takes no requests: they are told to come again, by then to another process. What it
 * gives back is awaited when it stops: by then all that was asked has been answered, and no stream is open.
 */
export function admission({ lifecycle }: App, server: FastifyInstance): () => Promise<void> {
  const underway = new Set<Underway>();
  server.addHook("onRequest", (request, reply, next) => {
    if (lifecycle.phase !== "ready" && !alwaysAnswered.has(request.url)) {
      // an answer would end a browser's event source for good, where a lost connection is taken up again
      if (wantsEvents(request)) {
        request.raw.socket.destroy();
        reply.hijack();
        return;
      }
      reply.header("retry-after", "1").header("connection", "close").code(503);
      reply.send({ error: { code: "unavailable", message: messages[lifecycle.phase] } });
      return;
    }
    const answering: Underway = { response: reply.raw };
    underway.add(answering);
    reply.raw.once("close", () => {
      underway.delete(answering);
      answering.response = null;
    });
    next();
  });
  server.addHook("onSend", (_request, reply, _payload, next) => {
    if (lifecycle.phase === "stopping") reply.header("connection", "close");
    next();
  });

  return async () => {
    const until = performance.now() + longestAnswerMs;
    while (unanswered(underway) && performance.now() < until) await sleep(20);
    await sleep(lastBytesMs);
    server.server.closeAllConnections();
  };
}

/** For whoever looks after the process. */
const alwaysAnswered = new Set(["/health", "/ready", "/metrics"]);
const longestAnswerMs = 10_000;
/** For what has begun to be sent. */
const lastBytesMs = 100;

const messages = {
  starting: "Baton is starting. Please try again in a moment.",
  ready: "",
  stopping: "This server is being restarted. Nothing was taken in: please send it again.",
};

/** Emptied when it is over: a set that changes size leaves its former table behind, and with it whatever that still holds. */
interface Underway {
  response: ServerResponse | null;
}

/** Streams have been begun to be answered, and are not waited for. */
function unanswered(underway: Set<Underway>): boolean {
  return [...underway].some(({ response }) => response?.headersSent === false);
}

function wantsEvents({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes("text/event-stream") ?? false;
}
