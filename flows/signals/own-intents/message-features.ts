import type { Reading, Word } from "../words.ts";

/** What own intents look at in a message: words and neighbours, pieces of each word, pairs of words anywhere. */
export interface MessageFeatures {
  /** Each word as the lists write it, "#" for a number. */
  words: string[];
  stems: string[];
}

const longest = 60;
const longestWord = 24;
const widestPairs = 16;

/** Words beyond the first 60 say no more of what a message is about. */
export function messageFeatures({ words }: Reading): MessageFeatures {
  const read = words.slice(0, longest);
  return { words: read.map(textOf), stems: read.map((word) => (isNumber(word) ? "#" : word.stem)) };
}

/** Names of words, their stems and neighbours; `visit` gets the place of the first word. */
export function eachWordFeature(
  { words, stems }: MessageFeatures,
  visit: (name: string, at: number) => void,
): void {
  let before = "^";
  words.forEach((word, at) => {
    visit(word, at);
    if (stems[at] !== word) visit(`~${stems[at]}`, at);
    visit(`${before} ${word}`, at);
    before = word;
  });
  visit(`${before} $`, words.length - 1);
}

/** Two to five letters in a row, with the blanks around the word: what is left of a word when it is misspelled. */
export function piecesOf(word: string): string[] {
  const padded = ` ${word.slice(0, longestWord)} `;
  const pieces: string[] = [];
  for (let length = 2; length <= 5; length++) {
    for (let at = 0; at + length <= padded.length; at++) pieces.push(`=${padded.slice(at, at + length)}`);
  }
  return pieces;
}

/** Two different stems of the message, in whatever order they stand. */
export function eachPair({ stems }: MessageFeatures, visit: (name: string) => void): void {
  const distinct = [...new Set(stems)].slice(0, widestPairs).sort();
  for (let a = 0; a < distinct.length; a++) {
    for (let b = a + 1; b < distinct.length; b++) visit(`&${distinct[a]} ${distinct[b]}`);
  }
}

function textOf(word: Word): string {
  return isNumber(word) ? "#" : word.text;
}

function isNumber({ text }: Word): boolean {
  return /^\d+$/.test(text);
}
