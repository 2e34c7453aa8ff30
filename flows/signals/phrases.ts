import { collect, type Heard, hear, heard } from "./fit-phrases.ts";
import {
  type Classes,
  hasBit,
  noRole,
  type Phrase,
  PhraseIndex,
  type Piece,
  type Role,
} from "./phrase-index.ts";
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

/** Compiles phrases once; a message then costs a look-up per word, however many lists there are, and the phrases that may begin there. */
export function phraseMatcher(list: PhraseList, classes: Classes = {}): Matcher {
  if (group.used) group = new Group();
  return group.matcher(list, classes);
}

/** Lists that are asked about the same messages: all of them are looked for at once, when the first is asked. */
export class Group {
  used = false;
  readonly #index = new PhraseIndex();
  #lists = 0;
  readonly #number = groups++;
  readonly #heard = heard();
  /** Of the message that was asked about last: nearly always all lists are asked of one before the next. */
  #found: { words: Word[]; all: Match[][] } = { words: [], all: [] };

  matcher(list: PhraseList, classes: Classes = {}): Matcher {
    if (this.used) throw new Error("A list joined its group after the group was asked.");
    const number = this.#lists++;
    this.#index.add(number, list, classes);
    return (words) => this.#matches(words)[number] ?? none;
  }

  #matches(words: Word[]): Match[][] {
    if (this.#found.words === words) return this.#found.all;
    this.used = true;
    const all: Match[][] = [];
    const { roles } = hear(this.#heard, words, (word) => this.#roleOf(word));
    for (let at = 0; at < words.length; at++) {
      const role = roles[at] as Role;
      if (role.begins.length > 0) collect(this.#heard, beginning(role, nextIn(this.#heard, at)), at, all);
    }
    this.#found = { words, all };
    return all;
  }

  #roleOf(word: Word): Role {
    const role = word.roles[this.#number] ?? this.#index.roleOf(word);
    word.roles[this.#number] = role;
    return role;
  }
}

let groups = 0;
let group = new Group();
const none: Match[] = [];

/** A list that comes and goes, such as a workspace's: words keep nothing of it. */
export function passingMatcher(list: PhraseList): Matcher {
  const index = new PhraseIndex(1);
  index.add(0, list, {});
  const passing = heard();
  return (words) => {
    const { roles } = hear(passing, words, (word) => index.roleOf(word));
    // looks first which words are there at all, as pays with thousands of phrases
    const there = allIn(roles);
    const all: Match[][] = [];
    for (let at = 0; at < words.length; at++) {
      const role = roles[at] as Role;
      const next = nextIn(passing, at);
      const begins = role.begins.filter(
        ({ pieces }) => mayBegin(pieces, 0, role, next) && isThere(pieces, there),
      );
      collect(passing, begins, at, all);
    }
    return all[0] ?? none;
  };
}

/** The phrases that the next two words may begin; most fail on the second. The same for the same two roles, so kept. */
function beginning(role: Role, next: Role): Phrase[] {
  const known = role.before.get(next);
  if (known) return known;
  const those = role.begins.filter(({ pieces }) => mayBegin(pieces, 0, role, next));
  if (role.before.size >= pairsKept) role.before.clear();
  role.before.set(next, those);
  return those;
}

/** Of each word: more come up only in texts that were made for it. */
const pairsKept = 256;

/** Whether pieces from `from` on may be a word of a role and one of the next. */
function mayBegin(pieces: Piece[], from: number, role: Role | null, next: Role): boolean {
  for (let p = from; p < pieces.length; p++) {
    const { kind, optional, alternatives } = pieces[p] as Piece;
    if (kind === "gap" || kind === "any" || kind === "end") return true;
    if (kind === "start") continue;
    const fits = hasBit((role ?? next).fits, alternatives);
    if (fits && (role === null || mayBegin(pieces, p + 1, null, next))) return true;
    if (!optional) return false;
  }
  return role === null;
}

/** What the word after this one can do, where the sentence has one. */
function nextIn({ words, roles }: Heard, at: number): Role {
  const next = roles[at + 1];
  return next && words[at + 1]?.sentence === words[at]?.sentence ? next : noRole;
}

function allIn(roles: Role[]): Uint32Array {
  const there = new Uint32Array(roles[0]?.fits.length ?? 0);
  for (const { fits } of roles)
    for (let k = 0; k < there.length; k++) there[k] = (there[k] as number) | (fits[k] as number);
  return there;
}

/** Whether all that may not be absent is somewhere in the message. */
function isThere(pieces: Piece[], there: Uint32Array): boolean {
  return pieces.every(
    ({ optional, alternatives }) => optional || alternatives < 0 || hasBit(there, alternatives),
  );
}
