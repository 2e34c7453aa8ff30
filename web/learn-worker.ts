import type { OwnEars } from "#flows/signals/own-ears.ts";

/** Learns a workspace's intents from its sentences. As the page itself begins, zod is told before any schema is defined. */
self.onmessage = async ({ data }: MessageEvent<OwnEars>) => {
  (await import("./no-eval.ts")).noEval();
  const { learnt } = await import("#flows/signals/own-intents/make-ears.ts");
  self.postMessage(learnt(data));
};
