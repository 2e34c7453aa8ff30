import type { Brief } from "./brief.ts";
import { factLabels } from "./facts.ts";

/** What a first reply asks although the brief has it: "asks for the order number: it is 1042". Never blocks. */
export function firstReplyCheck(draft: string, brief: Brief): { warning: string } | null {
  for (const sentence of draft.split(/(?<=[.!?])\s+|\n+/)) {
    if (!asking.test(sentence)) continue;
    for (const [label, words] of asked) {
      const fact = brief.facts.find((one) => one.label === label);
      if (fact && words.test(sentence) && !sentence.includes(fact.value)) {
        return {
          warning: `asks for the ${label.charAt(0).toLowerCase()}${label.slice(1)}: it is ${fact.value}`,
        };
      }
    }
  }
  const [wish] = brief.wants;
  if (wish && greeting.test(draft)) return { warning: `asks how to help, but they have said: ${wish.text}` };
  return null;
}

const asking =
  /\?|\b(?:please|kindly)\b.*\b(?:send|share|provide|give|confirm|tell|let me know|reply with)\b|\b(?:can|could|may|would) (?:you|i|we)\b|\b(?:i|we)(?:'d|’d| will| would)? (?:just )?need\b|\b(?:what|which) (?:is|was)\b/i;
const asked: [string, RegExp][] = [
  [
    factLabels.order,
    /\border(?:'s)? (?:number|no\b|id\b|reference|#)|\bnumber of (?:your|the) order\b|\bwhich order\b/i,
  ],
  [factLabels.email, /\be-?mail(?: address)?\b/i],
  [factLabels.name, /\byour (?:full |last |first )?name\b/i],
];
const greeting =
  /\bhow (?:can|may|could) (?:i|we) (?:help|assist)\b|\bwhat (?:can|may) (?:i|we) do for you\b/i;
