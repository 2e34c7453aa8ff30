import type { Sentence } from "./brief.ts";
import { quote } from "./quote.ts";
import type { Conversation } from "./record-of.ts";

const promise =
  /\b(?:we|i|they|you)(?:'ll|’ll| will)\b.*\b(?:send|sent|refund|get|receive|hear|reply|replace|call|e-?mail|arrange|ship|cancel|credit|arrive|let you know|back)\b|\bwithin (?:[\w-]+ ){1,4}(?:minutes?|hours?|days?|weeks?)\b|\b(?:is|are) (?:on time and )?expected\b|\bshould (?:be with you|arrive|reach you|be there)\b|\bwe expect\b|\bgoes back\b|\byou get\b.*\bby e-?mail\b|\bi promise\b/i;

const handingOver = /\b(?:colleague|passing you|bring(?:ing)? in)\b/i;

/** What the customer was told to count on, in the words that were used. The handing over itself is no promise. */
export function promised({ told, handoff }: Conversation): Sentence[] {
  const found: Sentence[] = [];
  for (const { seq, role, text } of told) {
    if (role === "system" || (handoff && text === handoff.plan.say)) continue;
    for (const sentence of sentencesOf(text)) {
      if (sentence.text.endsWith("?") || handingOver.test(sentence.text) || !promise.test(sentence.text))
        continue;
      const same = found.find((one) => one.text === quote(sentence.text));
      const evidence = {
        message: seq,
        span: { start: sentence.start, end: sentence.start + sentence.text.length },
      };
      if (same) same.evidence.push(evidence);
      else found.push({ text: quote(sentence.text), evidence: [evidence] });
    }
  }
  return found.slice(-4);
}

function sentencesOf(text: string): { text: string; start: number }[] {
  return [...text.matchAll(/[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]*/g)]
    .map((match) => ({
      text: match[0].trim(),
      start: match.index + (match[0].length - match[0].trimStart().length),
    }))
    .filter((sentence) => sentence.text.length > 0);
}
