import { quietMs } from "#flows/burst.ts";
import { advance } from "./advance.ts";
import { dropBurst, readBurstOver, readOverdueBursts, writeBurst } from "./burst.store.ts";
import { readConversation } from "./conversation.store.ts";
import type { Runtime } from "./runtime.ts";

/** The quiets that this process waits for, by conversation. */
export class Bursts {
  #timers = new Map<string, NodeJS.Timeout>();

  /** Calls `over` when nothing more has come for so long. */
  wait(id: string, over: () => void): void {
    clearTimeout(this.#timers.get(id));
    const timer = setTimeout(() => {
      this.#timers.delete(id);
      over();
    }, quietMs);
    this.#timers.set(id, timer.unref());
  }

  /** What is waited for here is left to the sweep of whichever process comes next. */
  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}

/**
 * Waits for the quiet after a message that is about to be written. The row comes first: a process that dies between the
 * two leaves a row that says nothing, and never a message that nobody hears.
 */
export async function awaitQuiet(runtime: Runtime, id: string): Promise<void> {
  await writeBurst(runtime.db.pool, id, quietMs);
  runtime.bursts.wait(id, () => void end(runtime, id));
}

/** Ends bursts whose process is gone. */
export async function sweepBursts(runtime: Runtime): Promise<number> {
  const overdue = await readOverdueBursts(runtime.db.pool, lateMs, 100);
  await Promise.all(overdue.map((id) => end(runtime, id)));
  return overdue.length;
}

/** Whoever waits itself comes first. */
const lateMs = 1_000;
/** A row that comes before its message may be without one for so long. */
const writingMs = 15_000;

/** Unless a later message, here or in another process, has put it off. */
async function end(runtime: Runtime, id: string): Promise<void> {
  try {
    const due = await readBurstOver(runtime.db.pool, id);
    if (due === null) return;
    const state = (await readConversation(runtime.db.pool, id))?.state;
    const message = state?.gathering ? state.held.at(-1)?.seq : undefined;
    if (message === undefined) return await dropBurst(runtime.db.pool, id, { due, lateMs: writingMs });
    // without an id, as a second time it changes nothing, and may be needed where another turn has overwritten it
    const quiet = await advance(runtime, id, { eventId: null, incoming: { type: "quiet", message } });
    // put off by a message that was long on its way, or not heard before a call has ended: it is looked at again
    if (quiet.ok && quiet.conversation.state.held.length > 0) return;
    await dropBurst(runtime.db.pool, id, { due });
  } catch (error) {
    runtime.report(error, `burst of ${id}`); // its row stays, and is found again by the sweep
  }
}
