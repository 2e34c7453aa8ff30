import type { IntentName } from "./in-todays-names.ts";
import { ownIntentId } from "./intents.ts";
import type { OwnEars } from "./own-ears.ts";

// apart from the schema, which reads words: whoever only names intents does not load the lists for that

type Named = Pick<OwnEars, "intents">;

/** The ids of the intents. */
export function ownIntentIds({ intents: own }: Named): string[] {
  return own.map(({ id }) => ownIntentId(id));
}

/** What the intents are called today, by id. */
export function ownIntentNames({ intents: own }: Named): IntentName[] {
  return own.map(({ id, name }) => ({ id: ownIntentId(id), label: name }));
}
