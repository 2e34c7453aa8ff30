import { slipOf } from "#flows/signals/spelling.ts";

/** Common words that would else be taken for a slip ("older" for "order"), or that keep a doubled letter ("good"). */
export function commonWords(texts: string[], atLeast: number): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of text.toLowerCase().match(/[a-z]+/g) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([word, n]) => n >= atLeast && (slipOf(word) !== undefined || /(.)\1/.test(word)))
    .map(([word]) => word)
    .sort();
}
