import { intent } from "../intent.ts";
import type { Signal } from "../signal.ts";
import type { Reading } from "../words.ts";
import type { IntentModel } from "./intent-model.ts";
import { readIntent } from "./read-intent.ts";

/** A workspace's own intents come first; what is none of them may still be one that every shop has. */
export function hearIntent(model: IntentModel): (reading: Reading) => Signal<string> {
  return (reading) => {
    const own = readIntent(reading, model);
    return own.value === "none" ? intent(reading) : own;
  };
}
