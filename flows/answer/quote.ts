import type { Passage } from "./passages.ts";
import { terms } from "./terms.ts";

/** More than this nobody reads in a chat. */
const longest = 4;

/** The sentences of a passage that answer best: all of a short one, a run around the best sentence of a long one. */
export function quote({ sentences }: Passage, question: string[]): string {
  if (sentences.length <= longest) return sentences.join(" ");
  const shared = sentences.map(
    (sentence) => terms(sentence).filter((term) => question.includes(term)).length,
  );
  const best = shared.indexOf(Math.max(...shared));
  const from = Math.min(Math.max(0, best), sentences.length - (longest - 1));
  return sentences.slice(from, from + longest - 1).join(" ");
}
