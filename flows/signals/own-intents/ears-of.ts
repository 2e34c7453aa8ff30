import type { Ears } from "../ears.ts";
import { type OwnEars, ownPhrases } from "../own-ears.ts";
import { ownIntentNames } from "../own-names.ts";
import { passingMatcher } from "../phrases.ts";
import type { IntentModel } from "./intent-model.ts";
import { readIntent } from "./read-intent.ts";

/** Ears of what a workspace wrote, with what was `learnt` of its intents, wherever that was. Null where it wrote nothing. */
export function earsOf(own: OwnEars, model: IntentModel | null): Ears | null {
  const { intents, lists, refined } = own;
  if (intents.length + lists.length + refined.length === 0) return null;
  return {
    intent: model
      ? (reading) => readIntent(reading, model)
      : () => ({ value: "none", confidence: 1, spans: [] }),
    keywords: keywordsOf(own),
    names: ownIntentNames(own),
    refined,
  };
}

function keywordsOf(own: OwnEars): Ears["keywords"] {
  const lists = ownPhrases(own);
  const find = passingMatcher([...lists.keys()].map((phrase) => [phrase, 1]));
  return ({ words }) =>
    find(words).flatMap(({ phrase, span }) => (lists.get(phrase) ?? []).map((list) => ({ list, span })));
}
