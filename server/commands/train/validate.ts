import { validateHuman } from "./validate/human.ts";
import { validateMood } from "./validate/mood.ts";
import { validateOwnIntents } from "./validate/own-intents.ts";
import { validateRouted } from "./validate/routed.ts";
import { validateShopIntents } from "./validate/shop-intents.ts";
import { validateStar } from "./validate/star.ts";
import type { Unseen } from "./validate/unseen.ts";

/** Mood comes last: it puts other weights in place, and all else is measured with those that ship. */
const parts: Record<string, (data: string) => Iterable<Unseen>> = {
  human: validateHuman,
  routed: validateRouted,
  "shop-intents": validateShopIntents,
  "own-intents": validateOwnIntents,
  star: validateStar,
  mood: validateMood,
};
export const partNames = Object.keys(parts);

/**
 * The signals on messages that they were kept from: the validation fifth, and one source at a time left out of what is
 * learnt or of where thresholds are chosen. `only` names the parts to measure; all of them when it is empty.
 */
export function* validate(data: string, only: string[]): Generator<Unseen> {
  for (const [name, measure] of Object.entries(parts)) {
    if (only.length === 0 || only.includes(name)) yield* measure(data);
  }
}
