import { setTimeout as sleep } from "node:timers/promises";
import { advance } from "./advance.ts";
import { readConversations } from "./conversation.store.ts";
import type { Conversation } from "./conversation.ts";
import { type Due, dropDeadlines, readNextDue, takeDue } from "./deadline.store.ts";
import type { Runtime } from "./runtime.ts";

/** Fires deadlines as they come due, until the signal aborts; then those under way are still fired. */
export async function keepDeadlines(runtime: Runtime, signal: AbortSignal): Promise<void> {
  let firing: Promise<unknown> = Promise.resolve();
  while (!signal.aborted) {
    const pauseMs = await round().catch((error) => {
      if (!signal.aborted) runtime.report(error, "deadlines");
      return longestPauseMs;
    });
    if (pauseMs > 0) await sleep(pauseMs, undefined, { signal }).catch(() => {});
  }
  await firing;

  /** The next ones are fetched while the last ones are fired. */
  async function round(): Promise<number> {
    const due = await takeDue(runtime.db.pool, batchSize, leaseMs);
    await firing;
    firing = fire(runtime, due);
    if (due.length === batchSize) return 0;
    await firing;
    const nextMs = (await readNextDue(runtime.db.pool)) ?? longestPauseMs;
    return Math.min(Math.max(nextMs, shortestPauseMs), longestPauseMs);
  }
}

/** Fires what is due now, once; tells how many there were. */
export async function fireDue(runtime: Runtime): Promise<number> {
  const due = await takeDue(runtime.db.pool, batchSize, leaseMs);
  await fire(runtime, due);
  return due.length;
}

const batchSize = 200;
/** Enough that turns are written many at a time, so few that a customer's turn does not wait for long behind them. */
const lanes = 64;
/** A survivor fires what a dead process had taken after so long; one that was merely slow fires nothing twice. */
const leaseMs = 3_000;
/** New deadlines come in whichever process; the shortest that a flow can ask for is a minute. */
const longestPauseMs = 1_000;
const shortestPauseMs = 5;

/** Their conversations are read at once; a deadline that counts no longer costs no turn. */
async function fire(runtime: Runtime, due: Due[]): Promise<void> {
  if (due.length === 0) return;
  try {
    const conversations = await readConversations(
      runtime.db.pool,
      due.map(({ conversationId }) => conversationId),
    );
    const counting = due.filter(({ conversationId, token }) =>
      counts(conversations.get(conversationId), token),
    );
    const gone = due.filter((one) => !counting.includes(one));
    if (gone.length > 0) await dropDeadlines(runtime.db.pool, gone);
    for (const { conversationId } of counting) remember(runtime, conversations.get(conversationId));
    const waiting = counting.values();
    const lane = async () => {
      for (const one of waiting) await fireOne(runtime, one);
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  } catch (error) {
    runtime.report(error, "deadlines"); // they stay, and are taken again after the lease
  }
}

/** Tokens only grow, so one that is behind stays so; what comes due in people's hands is nothing to them. */
function counts(conversation: Conversation | undefined, token: number): boolean {
  return conversation?.state.owner === "bot" && conversation.state.snapshot?.context.token === token;
}

function remember({ cache }: Runtime, read: Conversation | undefined): void {
  if (read && (cache.get(read.id)?.state.seq ?? -1) < read.state.seq) cache.set(read);
}

/**
 * A token that fired already is dropped as a duplicate event. A message that came before, and that a model is still asked
 * about, goes before.
 */
async function fireOne(runtime: Runtime, { conversationId, token, due }: Due): Promise<void> {
  const incoming = { type: "due", token } as const;
  const fire = () => advance(runtime, conversationId, { eventId: `due:${token}`, incoming });
  try {
    await (runtime.refining ? runtime.refining.line.run(conversationId, fire) : fire());
    runtime.metrics.lateness.observe((Date.parse(runtime.now()) - Date.parse(due)) / 1000);
  } catch (error) {
    runtime.report(error, `deadline ${token} of ${conversationId}, due ${due}`);
  }
}
