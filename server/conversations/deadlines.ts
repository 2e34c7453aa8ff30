import { advance } from "./advance.ts";
import { readDue } from "./deadline.store.ts";
import type { Runtime } from "./runtime.ts";

/** The job that a deadline's transaction leaves for its instant. */
export interface DeadlineJob {
  conversationId: string;
  token: number;
}

/**
 * A deadline has come. The row decides, by the database's clock: a token that fired already is dropped as a duplicate
 * event, one that no longer counts is a no-op of the machine's.
 */
export async function fireDeadline(runtime: Runtime, { conversationId, token }: DeadlineJob): Promise<void> {
  await advance(runtime, conversationId, { eventId: `due:${token}`, incoming: { type: "due", token } });
}

/** Fires what is overdue although no job came for it. */
export async function sweepDeadlines(runtime: Runtime): Promise<number> {
  const overdue = await readDue(runtime.db.pool, 100);
  for (const deadline of overdue) await fireDeadline(runtime, deadline);
  return overdue.length;
}
