import type { Guarantee } from "#flows/check/guarantees.ts";

const numbers = ["None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

/** "All seven guarantees are proved.", "Five of seven guarantees are proved." */
export function provedInWords(guarantees: Guarantee[]): string {
  const proved = guarantees.filter((one) => one.proved).length;
  const all = word(guarantees.length).toLowerCase();
  if (proved === guarantees.length) return `All ${all} guarantees are proved.`;
  return `${word(proved)} of ${all} guarantees ${proved === 1 ? "is" : "are"} proved.`;
}

/** What stands under a guarantee that is not proved. */
export function exampleInWords(guarantee: Guarantee): string {
  if (guarantee.proved) return "Proved for every conversation.";
  const { counterexample } = guarantee;
  if (!counterexample)
    return "Not proved: the flow has to begin somewhere, and be simple enough to be looked at.";
  if (!counterexample.walked) return "Not proved; no conversation was found in which it goes wrong.";
  const said = counterexample.messages.map((text) => `“${text}”`).join(", ");
  return said
    ? `It goes wrong when the customer writes ${said}.`
    : "It goes wrong before the customer writes.";
}

function word(count: number): string {
  return numbers[count] ?? String(count);
}
