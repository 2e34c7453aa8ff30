import { Worker } from "node:worker_threads";
import type { Ears } from "#flows/signals/ears.ts";
import type { OwnEars } from "#flows/signals/own-ears.ts";
import { earsOf } from "#flows/signals/own-intents/ears-of.ts";
import type { IntentModel } from "#flows/signals/own-intents/intent-model.ts";
import { makeEars } from "#flows/signals/own-intents/make-ears.ts";

/** Ears of what a workspace wrote, as `makeEars` makes them, while this thread goes on with its turns. */
export async function earsMade(own: OwnEars): Promise<Ears | null> {
  if (own.intents.length === 0) return makeEars(own);
  try {
    return earsOf(own, await learntApart(own));
  } catch {
    // a machine that gives no thread still has to hear: then turns wait for it
    return makeEars(own);
  }
}

function learntApart(own: OwnEars): Promise<IntentModel | null> {
  const worker = new Worker(new URL("./learn-worker.ts", import.meta.url), { workerData: own });
  return new Promise<IntentModel | null>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The thread ended before it had learnt.")));
  });
}
