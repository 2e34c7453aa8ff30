import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyReply } from "fastify";
import type { App } from "../../app.ts";
import type { Conversation } from "../../conversations/conversation.ts";
import { messagesOf, standingOf } from "../../conversations/conversations.ts";
import { NewestStreams } from "./newest-streams.ts";

const streams = new NewestStreams(12);
/** A connection that has gone away without a word is found out by what is written to it. */
const heartbeatMs = 15_000;
/** A reader that takes nothing for so long is let go; it may come again and goes on where it was. */
const longestStallMs = 30_000;
/** Whoever was outdone by newer streams and is there all the same does not outdo one of them at once. */
const outdoneRetryMs = 10_000;

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
  const { outdone, leave } = streams.enter(id);
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
  const over = AbortSignal.any([gone.signal, outdone, app.lifecycle.stopping]);
  const lost = AbortSignal.any([gone.signal, outdone]);
  try {
    await follow(app, id, after, (event) => write(raw, event, lost), over);
    raw.end(outdone.aborted ? `retry: ${outdoneRetryMs}\n\n` : undefined);
  } catch {
    raw.destroy();
  } finally {
    clearInterval(heartbeat);
    leave();
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
      const news = await newsOf(app, id, last, looked).catch(() => undefined);
      if (news === null) return;
      if (!news) {
        await sleep(retryMs, undefined, { signal }).catch(() => {}); // the database is away
        continue;
      }
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

const retryMs = 2_000;
/** Messages of 8 KB at most. */
const pageSize = 50;

/** A page of what was said after `last`, unless nothing happened since `looked`; null when there is no conversation. */
async function newsOf(app: App, id: string, last: number, looked: number) {
  const standing = await standingOf(app, id);
  if (!standing) return null;
  return { standing, messages: standing.seq > looked ? await messagesOf(app, id, last, pageSize) : [] };
}
