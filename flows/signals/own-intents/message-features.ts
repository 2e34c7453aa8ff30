import { Memory } from "../memory.ts";
import type { Reading, Word } from "../words.ts";

/** What own intents look at in a message: words and neighbours, pieces of each word, pairs of words anywhere. */
export interface MessageFeatures {
  /** Each word as the lists write it, "#" for a number. */
  words: string[];
  stems: string[];
  /** Words, their stems and neighbours: "refund", "~refund", "a refund". */
  named: string[];
  /** Two different stems of the message, in whatever order they stand. */
  pairs: string[];
}

const longest = 60;
const longestWord = 24;
const widestPairs = 16;
/** Examples are gone through again and again while intents are learnt. */
const cut = new Memory<string[]>(8000);

/** Words beyond the first 60 say no more of what a message is about. */
export function messageFeatures({ words: all }: Reading): MessageFeatures {
  const read = all.slice(0, longest);
  const words = read.map(textOf);
  const stems = read.map((word) => (isNumber(word) ? "#" : word.stem));
  return { words, stems, named: named(words, stems), pairs: pairsOf(stems) };
}

function named(words: string[], stems: string[]): string[] {
  const names: string[] = [];
  let before = "^";
  words.forEach((word, at) => {
    names.push(word);
    if (stems[at] !== word) names.push(`~${stems[at]}`);
    names.push(`${before} ${word}`);
    before = word;
  });
  names.push(`${before} $`);
  return names;
}

function pairsOf(stems: string[]): string[] {
  const distinct = [...new Set(stems)].slice(0, widestPairs).sort();
  return distinct.flatMap((one, a) => distinct.slice(a + 1).map((other) => `&${one} ${other}`));
}

/** Two to five letters in a row, with the blanks around the word: what is left of a word when it is misspelled. */
export function piecesOf(word: string): string[] {
  const known = cut.get(word);
  if (known) return known;
  const padded = ` ${word.slice(0, longestWord)} `;
  const pieces: string[] = [];
  for (let length = 2; length <= 5; length++) {
    for (let at = 0; at + length <= padded.length; at++) pieces.push(`=${padded.slice(at, at + length)}`);
  }
  cut.set(word, pieces);
  return pieces;
}

function textOf(word: Word): string {
  return isNumber(word) ? "#" : word.text;
}

function isNumber({ text }: Word): boolean {
  return /^\d+$/.test(text);
}
