import type { Because } from "#flows/record.ts";
import { numberInWords, testInWords } from "#flows/text/condition-in-words.ts";

/**
 * A rule with what was measured: "sentiment < −0.40 for 2 messages (−0.52, −0.62)". Only the tests that held; where the
 * rule as a whole did not, each with a "not".
 */
export function ruleInWords({ holds, measured }: Because): string {
  const told = holds ? measured.filter((test) => test.holds) : measured;
  const not = holds ? "" : "not ";
  return told
    .map(({ test, values }) => `${not}${testInWords(test)} (${values.map(valueInWords).join(", ")})`)
    .join(" and ");
}

function valueInWords(value: unknown): string {
  if (typeof value === "number") return numberInWords(value);
  return value === null || value === "" ? "nothing" : String(value);
}
