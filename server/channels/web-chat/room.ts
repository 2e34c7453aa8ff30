import type { App } from "../../app.ts";
import { runtimeOf } from "../../conversations/runtime.ts";
import { overloaded } from "./chat-error.ts";

/** What one process lets wait or run at once, in all conversations: some seconds of work on a small machine. */
export const mostAtOnce = 1_000;

/** Refuses what would only make everybody wait longer. */
export function assertRoom(app: App): void {
  if (runtimeOf(app).mailbox.total + app.db.pool.waitingCount >= mostAtOnce) throw overloaded;
}
