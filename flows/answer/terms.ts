import { stem } from "../signals/stem.ts";
import { readWords } from "../signals/words.ts";
import { stopWords } from "./stop-words.ts";
import { phrases, synonyms } from "./synonyms.ts";

const identifiers = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+|#?\b\d+\b|[€$£%°]/gu;
/** Longer runs of letters are nobody's words, and dear to compare. */
const longest = 40;
const meanings = new Map(
  [...synonyms].flatMap(([word, first]) => [
    [word, first],
    [`${word}s`, first],
    // a short stem is shared by strangers: that of "care" is "car"
    ...(stem(word).length > 3 ? [[stem(word), first] as [string, string]] : []),
  ]),
);
const stopStems = new Set([...stopWords].map(stem));

/**
 * What a text is about: its words without those of mere asking, spelled and stemmed alike, one stand-in for words that
 * mean the same here. E-mail addresses and numbers are nobody's subject.
 */
export function terms(text: string): string[] {
  let plain = text.replace(identifiers, " ");
  for (const [pattern, word] of phrases) plain = plain.replace(pattern, word);
  const found: string[] = [];
  for (const { text: word } of readWords(plain).words) {
    if (word.startsWith("@")) continue;
    for (const part of word.split(" ")) {
      const term = termOf(part);
      if (term !== null) found.push(term);
    }
  }
  return found;
}

function termOf(word: string): string | null {
  if (word.length > longest || !/\p{L}/u.test(word) || stopWords.has(word)) return null;
  const base = stem(word);
  const term = meanings.get(word) ?? meanings.get(base);
  if (term !== undefined) return term;
  return stopStems.has(base) || base.length < 2 ? null : base;
}
