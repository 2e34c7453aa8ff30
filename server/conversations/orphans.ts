import type { JobWithMetadata, Queue } from "pg-boss";
import { calls } from "#flows/effects.ts";
import { readConversation } from "./conversation.store.ts";
import type { Conversation } from "./conversation.ts";
import { countAttempt, readCall, renewLeases, type StoredCall, takeOrphans } from "./effect.store.ts";
import { type Answer, answer, perform } from "./effects.ts";
import { leaseMs, maxAttempts } from "./lease.ts";
import type { Runtime } from "./runtime.ts";

/** The job of an orphaned call: its key, and how often the call had been begun when it was found. */
export interface CallJob {
  key: string;
  attempts: number;
}

const longestPause = 8;

/** What waits under a key waits once. A job whose process died is let go of soon: the call has a new one by then. */
export const callQueue = {
  name: "calls",
  policy: "short",
  retryLimit: 5,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: longestPause,
  expireInSeconds: 60,
} satisfies Queue;

/** Gives a sign of life for the calls being made here, and turns what dead processes left into jobs: every second. */
export async function sweepCalls(runtime: Runtime): Promise<number> {
  const mine = runtime.underway.keys;
  if (mine.size > 0) await renewLeases(runtime.db.pool, [...mine], leaseMs);
  return runtime.db.transaction(async (sql) => {
    const orphans = await takeOrphans(sql, 100, leaseMs);
    for (const { key, attempts } of orphans) await runtime.hand(sql, { key, attempts });
    return orphans.length;
  });
}

/**
 * Makes an orphaned call as a fresh one is made, or ends it. Each attempt is counted before it is made, and none is made
 * that somebody else has begun in the meantime; what throws is tried again by the job engine, later each time.
 */
export async function takeOver(
  runtime: Runtime,
  { key, attempts }: CallJob,
  { retryCount }: Pick<JobWithMetadata, "retryCount">,
): Promise<void> {
  const call = await readCall(runtime.db.pool, key, attempts + retryCount);
  const conversation = call && (await readConversation(runtime.db.pool, call.conversationId));
  if (!call || !conversation) return;
  const work = carryOn(runtime, conversation, call);
  runtime.underway.add(
    conversation.id,
    key,
    work.catch(() => {}),
  );
  try {
    await work;
  } catch (error) {
    runtime.report(error, `call ${key}`);
    // the sweep leaves it to the job until the longest pause is over
    await renewLeases(runtime.db.pool, [key], longestPause * 1000 + leaseMs);
    throw error;
  }
}

async function carryOn(runtime: Runtime, conversation: Conversation, call: StoredCall): Promise<void> {
  const end = endOf(call);
  if (!end) return perform(runtime, conversation, { ...call, status: "pending" });
  if (await countAttempt(runtime.db.pool, call, leaseMs)) await answer(runtime, conversation, call, end);
}

/** A call that may have acted is not made a second time, and no call is made for ever. */
function endOf({ name, status, attempts }: StoredCall): Answer | null {
  const { retry } = calls[name];
  if (retry === "never blind" && status === "sent") {
    const reason = "The server stopped while this was under way, so nobody knows whether it happened.";
    return { status: "unknown", reason };
  }
  if (attempts < maxAttempts) return null;
  const reason = `It was begun ${attempts} times, and never came to an end.`;
  return { status: retry === "natural" ? "failed" : "unknown", reason };
}
