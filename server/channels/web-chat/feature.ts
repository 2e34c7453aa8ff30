import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { App } from "../../app.ts";
import { messagesOf } from "../../conversations/conversations.ts";
import type { Feature } from "../../features.ts";
import { readEntrance } from "./channel.store.ts";
import { asChatError, ChatError } from "./chat-error.ts";
import { streamEvents } from "./events.ts";
import { knownConversation } from "./known-conversation.ts";
import { assertRoom } from "./room.ts";
import { sendMessage } from "./send-message.ts";
import { startConversation } from "./start-conversation.ts";
import { Throttle } from "./throttle.ts";

interface ById {
  Params: { id: string };
  Querystring: { after?: string };
}

/** The customer channel: plain HTTP, as any chat window of a shop would use it. */
export const webChatFeature: Feature = {
  name: "web chat",
  routes(app, server) {
    server.setErrorHandler((error, _request, reply) => answerError(app, error, reply));
    server.addHook("onSend", (_request, reply, _payload, next) => {
      reply.header("cache-control", "no-store");
      next();
    });
    conversationRoutes(app, server);
  },
};

/** Messages of one conversation: a fast writer's burst passes, a flood is told to wait. */
const messagesAllowed = { burst: 200, perSecond: 20 };
/** A message of 8 KB may need six bytes for each of its own in JSON. */
const bodyLimit = 64 * 1024;

function conversationRoutes(app: App, server: FastifyInstance): void {
  const { OPENINGS_PER_MINUTE: openings } = app.env;
  const opening = new Throttle({ burst: openings, perSecond: openings / 60 });
  const sending = new Throttle(messagesAllowed);
  const reading = new Throttle(messagesAllowed);
  const conversation = "/api/chat/conversations/:id";
  const known = (request: FastifyRequest<ById>) =>
    knownConversation(app, request.params.id, request.headers.authorization);

  // whether somebody answers at this address at all
  server.get<{ Params: { channelKey: string } }>("/api/chat/:channelKey", async (request, reply) => {
    const entrance = await readEntrance(app.db.pool, request.params.channelKey, null);
    if (!entrance) throw new ChatError(404, "not_found", "There is no published flow behind this channel.");
    return reply.code(204).send();
  });

  server.post<{ Params: { channelKey: string } }>(
    "/api/chat/:channelKey/conversations",
    { bodyLimit },
    async (request, reply) => {
      pass(
        opening,
        request.ip,
        "Too many conversations were opened from your address: please wait a moment.",
      );
      assertRoom(app);
      const begun = await startConversation(app, request.params.channelKey, request.body);
      return reply.code(201).send(begun);
    },
  );

  server.post<ById>(`${conversation}/messages`, { bodyLimit }, async (request) => {
    assertRoom(app);
    const mine = await known(request);
    pass(sending, mine.id, "That was a lot at once: please wait a moment.");
    return sendMessage(app, mine, request.body);
  });

  server.get<ById>(`${conversation}/messages`, async (request) => {
    const { id } = await known(request);
    pass(reading, id, "That was a lot at once: please wait a moment.");
    return { messages: await messagesOf(app, id, placeOf(request.query.after)) };
  });

  server.get<ById>(`${conversation}/events`, async (request, reply) => {
    const after = request.headers["last-event-id"];
    const mine = await known(request);
    pass(reading, mine.id, "That was a lot at once: please wait a moment.");
    await streamEvents(app, mine, placeOf(Array.isArray(after) ? after[0] : after), reply);
  });
}

function pass(throttle: Throttle, key: string, otherwise: string): void {
  const waitS = throttle.take(key, performance.now());
  if (waitS > 0) throw new ChatError(429, "too_many", otherwise, waitS);
}

function placeOf(text: string | undefined): number {
  const place = Number(text ?? 0);
  if (!Number.isInteger(place) || place < 0 || place > 2_147_483_647) {
    throw new ChatError(400, "bad_request", "A place in the conversation is a whole number from 0.");
  }
  return place;
}

function answerError(app: App, error: unknown, reply: FastifyReply): FastifyReply {
  const known = asChatError(error);
  if (known) {
    if (known.retryAfterS !== null) reply.header("retry-after", String(known.retryAfterS));
    return reply.code(known.status).send({ error: { code: known.code, message: known.message } });
  }
  app.metrics.errors.inc();
  app.log.error({ err: error }, "customer channel");
  const message = "Something went wrong here. Your message was not kept: please send it again.";
  return reply.code(500).send({ error: { code: "internal", message } });
}
