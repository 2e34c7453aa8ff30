import type { Queue } from "pg-boss";
import { calls } from "#flows/effects.ts";
import { endInDoubt } from "./carry-out.ts";
import { readConversation } from "./conversation.store.ts";
import type { Conversation } from "./conversation.ts";
import { lookAgain } from "./doubt.ts";
import {
  countAttempt,
  readCall,
  renewLeases,
  type StoredCall,
  takeDoubts,
  takeOrphans,
} from "./effect.store.ts";
import { type Asked, bring, guarded, perform } from "./effects.ts";
import { leaseMs, maxAttempts } from "./lease.ts";
import type { Runtime } from "./runtime.ts";

/** The job of an orphaned call, or of one in doubt: its key, and how often it had been begun when it was found. */
export interface CallJob {
  key: string;
  attempts: number;
}

/** What waits under a key waits once. Calls in doubt wait apart: to look one up takes time, and nobody waits for it. */
export const callQueue = { name: "calls", policy: "short" } satisfies Queue;
export const doubtQueue = { name: "doubts", policy: "short" } satisfies Queue;

/** Gives a sign of life for the calls being made here. */
export async function renewOwn(runtime: Runtime): Promise<void> {
  const mine = runtime.underway.keys;
  if (mine.size > 0) await renewLeases(runtime.db.pool, [...mine], leaseMs);
}

/** Turns what dead processes left, or nobody knows the end of, into jobs; what is made here is shown to be alive before. */
export async function sweepCalls(runtime: Runtime): Promise<number> {
  await renewOwn(runtime);
  return runtime.db.transaction(async (sql) => {
    const orphans = await takeOrphans(sql, 100, leaseMs);
    const doubts = await takeDoubts(sql, 100);
    for (const job of orphans) await runtime.hand(sql, job, callQueue);
    for (const job of doubts) await runtime.hand(sql, job, doubtQueue);
    return orphans.length + doubts.length;
  });
}

/**
 * Begins an orphaned call here, as a fresh one is, unless somebody else has begun it in the meantime: the attempt is counted
 * before it is made. The job is done with that, so that no call waits for the end of another; should this one come to no
 * end either, its lease runs out, and the sweep makes the next job. Calls in doubt are looked up.
 */
export async function takeOver(runtime: Runtime, { key, attempts }: CallJob): Promise<void> {
  const call = await readCall(runtime.db.pool, key, attempts);
  const conversation = call && (await readConversation(runtime.db.pool, call.conversationId));
  if (!call || !conversation) return;
  if (call.status === "unknown") return lookAgain(runtime, conversation, call);
  if (runtime.underway.keys.has(key)) return; // its lease lapsed while the database was away, and its end comes from here
  if (!(await countAttempt(runtime.db.pool, call, leaseMs))) return;
  const asked = askedAgain(call);
  const work = call.attempts < maxAttempts ? perform : giveUp;
  runtime.underway.add(conversation.id, key, guarded(runtime, asked, work(runtime, conversation, asked)));
}

/** What was sent may have acted, whoever sent it. */
export function askedAgain(stored: StoredCall): Asked {
  const attempts = stored.attempts + 1;
  return { ...stored, attempts, counted: true, fenced: false, lost: stored.status === "sent" };
}

/** No call is made for ever. */
async function giveUp(runtime: Runtime, conversation: Conversation, call: Asked): Promise<void> {
  const reason = `It was begun ${call.attempts - 1} times, and never came to an end.`;
  const certain = !call.lost || calls[call.name].retry === "natural";
  const ended = certain
    ? { status: "failed" as const, reason }
    : await endInDoubt(runtime, conversation, call, reason);
  await bring(runtime, conversation, call, ended);
}
