import type { FastifyReply } from "fastify";
import type { App } from "../../app.ts";
import type { Conversation } from "../../conversations/conversation.ts";
import { messagesOf, standingOf } from "../../conversations/conversations.ts";
import { ChatError } from "./chat-error.ts";

const streamsPerConversation = 12;
const heartbeatMs = 15_000;
const open = new Map<string, number>();

/**
 * Every message after `after` as it comes, and where the conversation stands whenever that changes. A wake-up may get
 * lost, a message cannot: each look reads on by sequence number.
 */
export async function streamEvents(
  app: App,
  { id }: Conversation,
  after: number,
  reply: FastifyReply,
): Promise<void> {
  const streams = open.get(id) ?? 0;
  if (streams >= streamsPerConversation) {
    throw new ChatError(429, "too_many", "This conversation is being listened to in too many places.", 10);
  }
  open.set(id, streams + 1);
  const gone = new AbortController();
  reply.hijack();
  const { raw } = reply;
  raw.on("close", () => gone.abort());
  raw.on("error", () => gone.abort());
  raw.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
    "x-content-type-options": "nosniff",
  });
  raw.write(": hello\n\n");
  const heartbeat = setInterval(() => raw.write(": still here\n\n"), heartbeatMs);
  try {
    await follow(app, id, after, (event) => raw.write(event), gone.signal);
  } finally {
    clearInterval(heartbeat);
    const left = (open.get(id) ?? 1) - 1;
    if (left > 0) open.set(id, left);
    else open.delete(id);
    raw.end();
  }
}

async function follow(
  app: App,
  id: string,
  after: number,
  write: (event: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let last = after;
  let looked = -1;
  let told = "";
  for await (const _ of app.live.watch({ conversationId: id }, signal)) {
    const standing = await standingOf(app, id).catch(() => undefined); // the database is away: look again at the next wake-up
    if (standing === undefined) continue;
    if (standing === null) return;
    if (standing.seq > looked) {
      for (const message of await messagesOf(app, id, last)) {
        write(`id: ${message.seq}\nevent: message\ndata: ${JSON.stringify(message)}\n\n`);
        last = message.seq;
      }
      looked = standing.seq;
    }
    const state = JSON.stringify({ owner: standing.owner, node: standing.node, outcome: standing.outcome });
    if (state !== told) write(`event: state\ndata: ${state}\n\n`);
    told = state;
  }
}
