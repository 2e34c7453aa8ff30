import type { App } from "../../app.ts";
import { runtimeOf } from "../../conversations/runtime.ts";
import { overloaded } from "./chat-error.ts";

/** What one process lets wait or run at once, in all conversations: some seconds of work on a small machine. */
export const mostAtOnce = 1_000;

/** Refuses what would only make everybody wait longer. */
export function assertRoom(app: App): void {
  const { mailbox, refining } = runtimeOf(app);
  const waiting = mailbox.total + (refining?.line.total ?? 0) + app.db.pool.waitingCount;
  if (waiting >= mostAtOnce) throw overloaded;
}
