import { pathInWords } from "../../text/condition-in-words.ts";
import { formatList } from "../../text/format.ts";
import type { Refinable } from "./refinable.ts";

/** “sentiment, mood and urgency”. */
export function refinedInWords(names: readonly Refinable[]): string {
  return formatList(
    names.map((name) => pathInWords(`signals.${name}`)),
    "and",
  );
}
