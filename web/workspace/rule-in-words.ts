import { measuredInWords } from "#flows/brief/cause-sentence.ts";
import type { Because } from "#flows/record.ts";

/** What a rule found, as the brief says it: "sentiment −0.62, below −0.40 for two messages". Empty where it did not hold. */
export function ruleInWords({ holds, measured }: Because): string {
  if (!holds) return "";
  return measured
    .filter((test) => test.holds)
    .map((test) => measuredInWords(test, []))
    .join(" and ");
}
