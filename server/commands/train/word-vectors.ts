import { readWords } from "#flows/signals/words.ts";
import { contexts } from "./contexts.ts";
import { leadingDirections } from "./leading-directions.ts";

export interface LabelledText {
  text: string;
  /** What it is about, with its source's name before; "" where nobody said. */
  label: string;
}

const words = 6500;
const dimensions = 48;

/** Words as points: near where they stand beside the same words and in messages about the same things. Unit length. */
export function trainWordVectors(texts: LabelledText[]): Map<string, number[]> {
  const sentences = distinct(texts);
  const counts = new Map<string, number>();
  for (const { words } of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const names = [...counts]
    .filter(([word, n]) => n >= 4 && !/\s/.test(word))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, words)
    .map(([word]) => word);
  const points = leadingDirections(contexts(sentences, names), dimensions);
  return new Map(names.map((name, i) => [name, points[i] as number[]]));
}

function distinct(texts: LabelledText[]): { words: string[]; label: string }[] {
  const sentences = new Map<string, { words: string[]; label: string }>();
  for (const { text, label } of texts) {
    const words = readWords(text).words.map((word) => (/^\d+$/.test(word.text) ? "#" : word.text));
    const key = words.join(" ");
    if (label !== "" || !sentences.has(key)) sentences.set(key, { words, label });
  }
  return [...sentences.values()];
}
