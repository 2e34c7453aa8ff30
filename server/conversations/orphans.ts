import type { JobWithMetadata, Queue } from "pg-boss";
import { calls } from "#flows/effects.ts";
import { carryOut, endInDoubt } from "./carry-out.ts";
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
import { type Answer, type Asked, answer } from "./effects.ts";
import { leaseMs, maxAttempts } from "./lease.ts";
import type { Runtime } from "./runtime.ts";

/** The job of an orphaned call, or of one in doubt: its key, and how often it had been begun when it was found. */
export interface CallJob {
  key: string;
  attempts: number;
}

const longestPause = 8;

/**
 * What waits under a key waits once. A job has more time than all attempts of a call can take, so that no second process
 * begins what a first is still at; if its process died, the sweep finds the call long before and makes a new one.
 */
export const callQueue = {
  name: "calls",
  policy: "short",
  retryLimit: 5,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: longestPause,
  expireInSeconds: 180,
} satisfies Queue;

/** Gives a sign of life for the calls being made here. */
export async function renewOwn(runtime: Runtime): Promise<void> {
  const mine = runtime.underway.keys;
  if (mine.size > 0) await renewLeases(runtime.db.pool, [...mine], leaseMs);
}

/** Turns what dead processes left, or nobody knows the end of, into jobs; what is made here is shown to be alive before. */
export async function sweepCalls(runtime: Runtime): Promise<number> {
  await renewOwn(runtime);
  return runtime.db.transaction(async (sql) => {
    const found = [...(await takeOrphans(sql, 100, leaseMs)), ...(await takeDoubts(sql, 100))];
    for (const { key, attempts } of found) await runtime.hand(sql, { key, attempts });
    return found.length;
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
  if (call.status === "unknown") return lookAgain(runtime, conversation, call);
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

async function carryOn(runtime: Runtime, conversation: Conversation, stored: StoredCall): Promise<void> {
  const call = askedAgain(stored);
  if (!(await countAttempt(runtime.db.pool, stored, leaseMs))) return;
  const ended =
    stored.attempts < maxAttempts
      ? await carryOut(runtime, conversation, call)
      : await givenUp(runtime, conversation, call);
  if (ended) await answer(runtime, conversation, call, ended);
}

/** What was sent may have acted, whoever sent it. */
export function askedAgain(stored: StoredCall): Asked {
  const attempts = stored.attempts + 1;
  return { ...stored, attempts, counted: true, fenced: false, lost: stored.status === "sent" };
}

/** No call is made for ever. */
async function givenUp(runtime: Runtime, conversation: Conversation, call: Asked): Promise<Answer> {
  const reason = `It was begun ${call.attempts - 1} times, and never came to an end.`;
  if (!call.lost || calls[call.name].retry === "natural") return { status: "failed", reason };
  return endInDoubt(runtime, conversation, call, reason);
}
