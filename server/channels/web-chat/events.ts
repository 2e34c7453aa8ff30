import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type { FastifyReply } from "fastify";
import type { App } from "../../app.ts";
import type { Conversation } from "../../conversations/conversation.ts";
import { messagesOf, standingOf } from "../../conversations/conversations.ts";
import { ChatError } from "./chat-error.ts";

const streamsPerConversation = 12;
const heartbeatMs = 15_000;
/** A reader that takes nothing for so long is let go; it may come again and goes on where it was. */
const longestStallMs = 30_000;
const open = new Map<string, number>();

/**
 * Every message after `after` as it comes, and where the conversation stands whenever that changes. A wake-up may get
 * lost, a message cannot: each look reads on by sequence number. For a slow reader nothing is kept but a page.
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
  const heartbeat = setInterval(() => raw.writableNeedDrain || raw.write(": still here\n\n"), heartbeatMs);
  const over = AbortSignal.any([gone.signal, app.lifecycle.stopping]);
  try {
    await follow(app, id, after, (event) => write(raw, event, gone.signal), over);
    raw.end();
  } catch {
    raw.destroy();
  } finally {
    clearInterval(heartbeat);
    const left = (open.get(id) ?? 1) - 1;
    if (left > 0) open.set(id, left);
    else open.delete(id);
  }
}

/** Returns once the reader has room again; throws when it is gone or stalls. */
async function write(raw: ServerResponse, event: string, gone: AbortSignal): Promise<void> {
  if (raw.write(event)) return;
  await once(raw, "drain", { signal: AbortSignal.any([gone, AbortSignal.timeout(longestStallMs)]) });
}

async function follow(
  app: App,
  id: string,
  after: number,
  write: (event: string) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let last = after;
  let looked = -1;
  let told = "";
  for await (const _ of app.live.watch({ conversationId: id }, signal)) {
    for (let more = true; more && !signal.aborted; ) {
      // while the database is away there is no news: the next wake-up looks again
      const news = await newsOf(app, id, last, looked).catch(() => undefined);
      if (news === null) return;
      if (!news) break;
      for (const message of news.messages) {
        await write(`id: ${message.seq}\nevent: message\ndata: ${JSON.stringify(message)}\n\n`);
        last = message.seq;
      }
      more = news.messages.length === pageSize;
      if (more) continue;
      const { seq, owner, node, outcome } = news.standing;
      looked = seq;
      const state = JSON.stringify({ owner, node, outcome });
      if (state !== told) await write(`event: state\ndata: ${state}\n\n`);
      told = state;
    }
  }
}

/** Messages of 8 KB at most. */
const pageSize = 50;

/** A page of what was said after `last`, unless nothing happened since `looked`; null when there is no conversation. */
async function newsOf(app: App, id: string, last: number, looked: number) {
  const standing = await standingOf(app, id);
  if (!standing) return null;
  return { standing, messages: standing.seq > looked ? await messagesOf(app, id, last, pageSize) : [] };
}
