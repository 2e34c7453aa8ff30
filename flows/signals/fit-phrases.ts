import { hasBit, type Phrase, type Piece, type Role } from "./phrase-index.ts";
import type { Match } from "./phrases.ts";
import type { Word } from "./words.ts";

/** Adds which of some phrases do begin there, each to those of its list. */
export function collect(heard: Heard, begins: Phrase[], at: number, all: Match[][]): void {
  const { words } = heard;
  const { sentence, start } = words[at] as Word;
  for (const phrase of begins) {
    const { list, source, weight, pieces } = phrase;
    heard.failed = phrase.manifold ? failuresOf(heard, phrase, sentence) : null;
    const last = lastWord(pieces, 0, heard, at, sentence);
    if (last < at) continue;
    const span = { start, end: (words[last] as Word).end };
    const match = { phrase: source, weight, first: at, last, span };
    const found = all[list];
    if (found) found.push(match);
    else all[list] = [match];
  }
}

/** The words that are looked at, and what each can do in the list. */
export interface Heard {
  words: Word[];
  roles: Role[];
  /** Of a manifold phrase: from which piece at which place on it did not fit, so that none is tried twice. */
  failed: Set<number> | null;
  /** Those of each manifold phrase in the sentence at hand: what did not fit does not, wherever the phrase began. */
  failures: Map<Phrase, { sentence: number; failed: Set<number> }>;
}

export function heard(): Heard {
  return { words: [], roles: [], failed: null, failures: new Map() };
}

export function hear(heard: Heard, words: Word[], roleOf: (word: Word) => Role): Heard {
  heard.words = words;
  if (heard.failures.size > 0) heard.failures.clear();
  const { roles } = heard;
  roles.length = words.length;
  for (let at = 0; at < words.length; at++) roles[at] = roleOf(words[at] as Word);
  return heard;
}

function failuresOf({ failures }: Heard, phrase: Phrase, sentence: number): Set<number> {
  const known = failures.get(phrase);
  if (known?.sentence === sentence) return known.failed;
  const failed = new Set<number>();
  failures.set(phrase, { sentence, failed });
  return failed;
}

/** Place of the last word that the pieces from `from` on take, reading from `at`; −1 when they do not fit. */
function lastWord(pieces: Piece[], from: number, heard: Heard, at: number, sentence: number): number {
  const { failed } = heard;
  if (failed === null) return fitted(pieces, from, heard, at, sentence);
  const tried = at * pieces.length + from;
  if (failed.has(tried)) return -1;
  const last = fitted(pieces, from, heard, at, sentence);
  if (last < 0) failed.add(tried);
  return last;
}

function fitted(pieces: Piece[], from: number, heard: Heard, at: number, sentence: number): number {
  const { words, roles } = heard;
  let place = at;
  for (let p = from; p < pieces.length; p++) {
    const { kind, optional, alternatives } = pieces[p] as Piece;
    const here = place < words.length && (words[place] as Word).sentence === sentence;
    if (kind === "start") {
      if (!startsSentence(words, place)) return -1;
    } else if (kind === "end") {
      if (here && !onlyAddsTo(words, place, sentence)) return -1;
    } else if (kind === "gap") {
      return lastAfterGap(pieces, p + 1, heard, place, sentence);
    } else {
      const fits = here && (kind === "any" || hasBit((roles[place] as Role).fits, alternatives));
      if (!fits && !optional) return -1;
      if (fits && optional) {
        const last = lastWord(pieces, p + 1, heard, place + 1, sentence);
        if (last >= 0) return last;
      } else if (fits) place++;
    }
  }
  return place - 1;
}

function lastAfterGap(pieces: Piece[], from: number, heard: Heard, at: number, sentence: number): number {
  for (let skip = 0; skip <= 3; skip++) {
    const last = lastWord(pieces, from, heard, at + skip, sentence);
    if (last >= 0) return last;
    if (heard.words[at + skip]?.sentence !== sentence) break;
  }
  return -1;
}

function startsSentence(words: Word[], at: number): boolean {
  let first = at;
  while (first > 0 && at - first < fewPictures && isPicture(words[first - 1] as Word)) first--;
  return first === 0 || words[first - 1]?.sentence !== words[at]?.sentence;
}

/** What still stands in the sentence is a few pictures, or the hurry that people put behind anything they say. */
function onlyAddsTo(words: Word[], from: number, sentence: number): boolean {
  let at = from;
  while (at - from < fewPictures && words[at]?.sentence === sentence && addsOnly(words[at] as Word)) at++;
  return words[at]?.sentence !== sentence;
}

const fewPictures = 8;

function addsOnly(word: Word): boolean {
  return word.text === "asap" || isPicture(word);
}

/** An emoji, or a face of signs. */
function isPicture({ text }: Word): boolean {
  const first = text.charCodeAt(0);
  // nearly all that is asked about is a plain word
  if (first >= 97 && first <= 122) return false;
  return !/[\p{L}\p{N}@#]/u.test(text);
}
