import type { Ears } from "../ears.ts";
import { ownIntentId } from "../intents.ts";
import type { OwnEars } from "../own-ears.ts";
import { earsOf } from "./ears-of.ts";
import type { IntentModel } from "./intent-model.ts";
import { ordinaryMessages } from "./ordinary-messages.ts";
import { trainIntents } from "./train-intents.ts";

/** Makes ears of what a workspace wrote; the same words make the same ears. Null where it wrote nothing. */
export function makeEars(own: OwnEars): Ears | null {
  return earsOf(own, learnt(own));
}

/** What is to be learnt of its intents, which is all that takes long; null where it has none. */
export function learnt({ intents }: Pick<OwnEars, "intents">): IntentModel | null {
  const taught = intents.flatMap(({ id, examples }) =>
    examples.map((text) => ({ text, intent: ownIntentId(id) })),
  );
  if (taught.length === 0) return null;
  const said = new Set(taught.map(({ text }) => text.toLowerCase()));
  const others = someOf(ordinaryMessages, taught.length).filter((text) => !said.has(text));
  return trainIntents([...taught, ...others.map((text) => ({ text, intent: "none" }))]);
}

/** Evenly picked, no more than there are sentences of its own: a few of those would drown among many. */
function someOf(messages: readonly string[], most: number): string[] {
  const step = Math.max(1, messages.length / most);
  return messages.filter((_, index) => index === Math.ceil(Math.floor(index / step) * step));
}
