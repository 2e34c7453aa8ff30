import type { OwnEars } from "#flows/signals/own-ears.ts";
import type { IntentModel } from "#flows/signals/own-intents/intent-model.ts";

export type Learnt = { model: IntentModel | null } | { failed: string };

/** Learns a workspace's intents from its sentences; a failure is told, since the page hears of none by itself. */
self.onmessage = ({ data }: MessageEvent<OwnEars>) =>
  learn(data).then(
    (learnt) => self.postMessage(learnt),
    (error) => self.postMessage({ failed: String(error) } satisfies Learnt),
  );

/** As the page itself begins: zod is told before any schema is defined. */
async function learn(own: OwnEars): Promise<Learnt> {
  (await import("./no-eval.ts")).noEval();
  const { learnt } = await import("#flows/signals/own-intents/make-ears.ts");
  return { model: learnt(own) };
}
