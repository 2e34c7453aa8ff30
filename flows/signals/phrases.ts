import type { Span } from "./signal.ts";
import { stem } from "./stem.ts";
import type { Word } from "./words.ts";

/**
 * A phrase is written as words: `third time`, `speak|talk` (either), `refund~` (any inflection), `(a)` (may be absent),
 * `..` (up to three words between), `_` (any one word), `@human` (a named list of words), `^`/`$` (start/end of a
 * sentence), `#` (a number). It matches within one sentence.
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

interface Piece {
  words: Set<string> | null;
  stems: Set<string> | null;
  kind: "word" | "any" | "gap" | "start" | "end" | "number";
  optional: boolean;
}

interface Phrase {
  source: string;
  weight: number;
  pieces: Piece[];
}

export type Matcher = (words: Word[]) => Match[];

/** Compiles phrases once; matching then costs a look-up per word and the few phrases that begin with it. */
export function phraseMatcher(list: PhraseList, classes: Record<string, string> = {}): Matcher {
  const byWord = new Map<string, Phrase[]>();
  const byStem = new Map<string, Phrase[]>();
  for (const [source, weight] of list) {
    const phrase = { source, weight, pieces: source.split(" ").map((piece) => readPiece(piece, classes)) };
    index(phrase, byWord, byStem);
  }
  return (words) => {
    const matches: Match[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as Word;
      const exact = byWord.get(isNumber(word) ? "#" : word.text);
      collect(exact, words, at, matches);
      collect(
        byStem.get(word.stem)?.filter((phrase) => !exact?.includes(phrase)),
        words,
        at,
        matches,
      );
    }
    return matches;
  };
}

function collect(phrases: Phrase[] | undefined, words: Word[], at: number, matches: Match[]): void {
  if (!phrases) return;
  for (const { source, weight, pieces } of phrases) {
    const last = lastWord(pieces, 0, words, at, at);
    if (last < at) continue;
    const span = { start: (words[at] as Word).start, end: (words[last] as Word).end };
    matches.push({ phrase: source, weight, first: at, last, span });
  }
}

/** Place of the last word that the pieces from `p` on take, reading from `at`; −1 when they do not fit. */
function lastWord(pieces: Piece[], p: number, words: Word[], at: number, first: number): number {
  const piece = pieces[p];
  if (piece === undefined) return at - 1;
  const word = words[at];
  const here = word !== undefined && word.sentence === (words[first] as Word).sentence;
  if (piece.kind === "start")
    return startsSentence(words, at) ? lastWord(pieces, p + 1, words, at, first) : -1;
  if (piece.kind === "end") return here ? -1 : lastWord(pieces, p + 1, words, at, first);
  if (piece.kind === "gap") {
    for (let skip = 0; skip <= 3; skip++) {
      const last = lastWord(pieces, p + 1, words, at + skip, first);
      if (last >= 0) return last;
      if (words[at + skip]?.sentence !== (words[first] as Word).sentence) break;
    }
    return -1;
  }
  if (here && fits(piece, word)) {
    const last = lastWord(pieces, p + 1, words, at + 1, first);
    if (last >= 0) return last;
  }
  return piece.optional ? lastWord(pieces, p + 1, words, at, first) : -1;
}

function fits(piece: Piece, word: Word): boolean {
  if (piece.kind === "any") return true;
  if (isNumber(word) && (piece.kind === "number" || piece.words?.has("#"))) return true;
  return piece.words?.has(word.text) === true || piece.stems?.has(word.stem) === true;
}

function isNumber(word: Word): boolean {
  const first = word.text.charCodeAt(0);
  return first >= 48 && first <= 57 && /^\d+$/.test(word.text);
}

function startsSentence(words: Word[], at: number): boolean {
  return at === 0 || words[at - 1]?.sentence !== words[at]?.sentence;
}

function readPiece(source: string, classes: Record<string, string>): Piece {
  const optional = source.startsWith("(") && source.endsWith(")");
  const body = optional ? source.slice(1, -1) : source;
  const kind = ({ "..": "gap", _: "any", "^": "start", $: "end", "#": "number" } as const)[body] ?? "word";
  const piece: Piece = { words: null, stems: null, kind, optional };
  if (kind !== "word") return piece;
  const alternatives = body
    .split("|")
    .flatMap((word) => (word.startsWith("@") ? classWords(word, classes) : [word]));
  const exact = alternatives.filter((word) => !word.endsWith("~"));
  const inflected = alternatives.filter((word) => word.endsWith("~")).map((word) => stem(word.slice(0, -1)));
  if (exact.length > 0) piece.words = new Set(exact);
  if (inflected.length > 0) piece.stems = new Set(inflected);
  return piece;
}

function classWords(name: string, classes: Record<string, string>): string[] {
  const words = classes[name.slice(1)];
  if (words === undefined) throw new Error(`A phrase names the unknown word list "${name}".`);
  return words.split(/[|\s]+/);
}

function index(phrase: Phrase, byWord: Map<string, Phrase[]>, byStem: Map<string, Phrase[]>): void {
  for (const piece of phrase.pieces) {
    for (const word of piece.words ?? []) push(byWord, word, phrase);
    for (const base of piece.stems ?? []) push(byStem, base, phrase);
    if (piece.kind === "number") push(byWord, "#", phrase);
    if ((piece.kind === "word" || piece.kind === "number") && !piece.optional) return;
    if (piece.kind === "gap" || piece.kind === "any" || piece.kind === "end") break;
  }
  throw new Error(`The phrase "${phrase.source}" must begin with a word.`);
}

function push(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const list = map.get(key);
  if (list) list.push(phrase);
  else map.set(key, [phrase]);
}
