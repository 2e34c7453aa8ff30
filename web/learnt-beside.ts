import type { OwnEars } from "#flows/signals/own-ears.ts";
import type { IntentModel } from "#flows/signals/own-intents/intent-model.ts";
import type { Learnt } from "./learn-worker.ts";

/**
 * What there is to learn of a workspace's intents, by a worker: a thousand sentences take a second or two, and no key waits
 * for them. Once nobody wants it any more, it ends in the middle.
 */
export async function learntBeside(own: OwnEars, signal: AbortSignal): Promise<IntentModel | null> {
  const worker = new Worker(new URL("./learn-worker.ts", import.meta.url), { type: "module" });
  const { promise, resolve, reject } = Promise.withResolvers<IntentModel | null>();
  worker.onmessage = ({ data }: MessageEvent<Learnt>) =>
    "failed" in data ? reject(new Error(data.failed)) : resolve(data.model);
  worker.onerror = ({ message }) => reject(new Error(message));
  signal.addEventListener("abort", () => reject(signal.reason));
  worker.postMessage(own);
  return promise.finally(() => worker.terminate());
}
