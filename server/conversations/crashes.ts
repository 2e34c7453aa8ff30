import { keep } from "./advance.ts";
import { type BeginningFor, countBeginningFailure } from "./failed-beginning.store.ts";
import { countFailure } from "./failed-event.store.ts";
import { countVersionFailure } from "./failed-version.store.ts";
import { maxTries, nameOf, park } from "./poison.ts";
import type { Runtime } from "./runtime.ts";
import { type Taking, unfinishedTries } from "./tries.ts";

/**
 * Counts the tries that ended their process, and parks the conversations for which it was the last. To be done before
 * anything is taken in: what ended one process would end this one, too.
 */
export async function countCrashes(runtime: Runtime, dataDir: string): Promise<void> {
  const { tries, counted } = unfinishedTries(dataDir);
  for (const begun of tries) {
    if ("versionId" in begun) await countVersion(runtime, begun.versionId);
    else if ("begins" in begun) await countBeginning(runtime, begun.begins);
    else await countEvent(runtime, begun);
  }
  counted();
}

async function countEvent(runtime: Runtime, { conversationId, arrival }: Taking): Promise<void> {
  const failures = await countFailure(runtime.db.pool, conversationId, nameOf(arrival));
  const error = new Error("A process ended while it took an event in.");
  runtime.report(error, `${nameOf(arrival)} of ${conversationId}, failure ${failures}`);
  if (failures >= maxTries) await parked(runtime, { conversationId, arrival });
}

/** Whoever comes next asks `Machines`, which makes nothing of a version that has failed too often. */
async function countVersion(runtime: Runtime, versionId: string): Promise<void> {
  const failures = await countVersionFailure(runtime.db.pool, versionId);
  const error = new Error("A process ended while it compiled a version.");
  runtime.report(error, `version ${versionId}, failure ${failures}`);
}

/** As with a version: whoever begins next finds it beside the compiled machine. */
async function countBeginning(runtime: Runtime, begins: BeginningFor): Promise<void> {
  const failures = await countBeginningFailure(runtime.db.pool, begins);
  const error = new Error("A process ended while it began a conversation.");
  runtime.report(error, `beginning with version ${begins.versionId}, failure ${failures}`);
}

/** One that cannot be parked must not keep the others waiting, nor the process from starting: it is reported. */
async function parked(runtime: Runtime, { conversationId: id, arrival }: Taking): Promise<void> {
  try {
    await runtime.mailbox.run(id, () => park(runtime, id, arrival, { keep, crashed: true }));
  } catch (error) {
    runtime.report(error, `parking of ${id}`);
  }
}
