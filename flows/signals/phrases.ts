import { PhraseIndex, type Piece, type Role } from "./phrase-index.ts";
import type { Span } from "./signal.ts";
import type { Word } from "./words.ts";

/**
 * A phrase is written as words: `third time`, `speak|talk` (either), `refund~` (any inflection),
 * `allerg*` (whatever begins so), `(a)` (may be absent), `..` (up to three words between), `_` (any one word), `@human` (a
 * named list of words), `^`/`$` (start/end of a sentence), `#` (a number). It matches within one sentence.
 */
export type PhraseList = readonly (readonly [phrase: string, weight: number])[];

export interface Match {
  phrase: string;
  weight: number;
  /** Places of the first and last word. */
  first: number;
  last: number;
  span: Span;
}

export type Matcher = (words: Word[]) => Match[];

let lists = 0;

/** Compiles phrases once; matching then costs a look-up per word and the few phrases that begin with it. */
export function phraseMatcher(list: PhraseList, classes: Record<string, string> = {}): Matcher {
  const index = new PhraseIndex(list, classes);
  const number = lists++;
  return matcher(false, (word) => {
    const role = word.roles[number] ?? index.roleOf(word);
    word.roles[number] = role;
    return role;
  });
}

/** The same for a list that comes and goes, such as a workspace's: words keep nothing of it. */
export function passingMatcher(list: PhraseList): Matcher {
  const index = new PhraseIndex(list, {}, 1);
  return matcher(true, (word) => index.roleOf(word));
}

/** `sparing`: looks first which words are there at all, as pays with thousands of phrases. */
function matcher(sparing: boolean, roleOf: (word: Word) => Role): Matcher {
  const roles: Role[] = [];
  const heard: Heard = { words: [], roles, there: null, failed: null, failures: new Map() };
  return (words) => {
    heard.words = words;
    if (heard.failures.size > 0) heard.failures.clear();
    const matches: Match[] = [];
    let begins = false;
    roles.length = words.length;
    for (let at = 0; at < words.length; at++) {
      const role = roleOf(words[at] as Word);
      roles[at] = role;
      begins ||= role.begins.length > 0;
    }
    if (begins && sparing) heard.there = allIn(roles);
    if (begins) for (let at = 0; at < words.length; at++) collect(heard, at, matches);
    return matches;
  };
}

/** The words that are looked at, and what each can do in the list. */
interface Heard {
  words: Word[];
  roles: Role[];
  /** The sets of alternatives that any of the words is in; null where that was not looked up. */
  there: Uint32Array | null;
  /** Of a manifold phrase: from which piece at which place on it did not fit, so that none is tried twice. */
  failed: Set<number> | null;
  /** Those of each manifold phrase in the sentence at hand: what did not fit does not, wherever the phrase began. */
  failures: Map<string, { sentence: number; failed: Set<number> }>;
}

function allIn(roles: Role[]): Uint32Array {
  const there = new Uint32Array(roles[0]?.fits.length ?? 0);
  for (const { fits } of roles)
    for (let k = 0; k < there.length; k++) there[k] = (there[k] as number) | (fits[k] as number);
  return there;
}

function failuresOf({ failures }: Heard, source: string, sentence: number): Set<number> {
  const known = failures.get(source);
  if (known?.sentence === sentence) return known.failed;
  const failed = new Set<number>();
  failures.set(source, { sentence, failed });
  return failed;
}

function collect(heard: Heard, at: number, matches: Match[]): void {
  const { words, roles } = heard;
  const next = roles[at + 1]?.fits;
  for (const { source, weight, pieces, manifold, second } of (roles[at] as Role).begins) {
    if (second >= 0 && !(next && hasBit(next, second))) continue; // what most phrases fail on
    if (heard.there && !isThere(pieces, heard.there)) continue;
    const { sentence } = words[at] as Word;
    heard.failed = manifold ? failuresOf(heard, source, sentence) : null;
    const last = lastWord(pieces, 0, heard, at, sentence);
    if (last < at) continue;
    const span = { start: (words[at] as Word).start, end: (words[last] as Word).end };
    matches.push({ phrase: source, weight, first: at, last, span });
  }
}

/** Whether all that may not be absent is somewhere in the message. */
function isThere(pieces: Piece[], there: Uint32Array): boolean {
  return pieces.every(
    ({ optional, alternatives }) => optional || alternatives < 0 || hasBit(there, alternatives),
  );
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

function hasBit(bits: Uint32Array, k: number): boolean {
  return (((bits[k >>> 5] as number) >>> (k & 31)) & 1) === 1;
}
