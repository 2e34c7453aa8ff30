import { keep } from "./advance.ts";
import { countFailure } from "./failed-event.store.ts";
import { maxTries, nameOf, park } from "./poison.ts";
import type { Runtime } from "./runtime.ts";
import { type Try, unfinishedTries } from "./tries.ts";

/**
 * Counts the tries that ended their process, and parks the conversations for which it was the last. To be done before
 * anything is taken in: what ended one process would end this one, too.
 */
export async function countCrashes(runtime: Runtime, dataDir: string): Promise<void> {
  const { tries, counted } = unfinishedTries(dataDir);
  for (const { conversationId: id, arrival } of tries) {
    const failures = await countFailure(runtime.db.pool, id, nameOf(arrival));
    const error = new Error("A process ended while it took an event in.");
    runtime.report(error, `${nameOf(arrival)} of ${id}, failure ${failures}`);
    if (failures >= maxTries) await parked(runtime, { conversationId: id, arrival });
  }
  counted();
}

/** One that cannot be parked must not keep the others waiting, nor the process from starting: it is reported. */
async function parked(runtime: Runtime, { conversationId: id, arrival }: Try): Promise<void> {
  try {
    await runtime.mailbox.run(id, () => park(runtime, id, arrival, { keep, crashed: true }));
  } catch (error) {
    runtime.report(error, `parking of ${id}`);
  }
}
