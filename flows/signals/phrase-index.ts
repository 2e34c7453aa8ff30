import type { PhraseList } from "./phrases.ts";
import { stem } from "./stem.ts";
import type { Word } from "./words.ts";

export interface Piece {
  kind: "word" | "any" | "gap" | "start" | "end" | "number";
  optional: boolean;
  /** Of "word" and "number": which of the index's sets of alternatives. */
  alternatives: number;
}

export interface Phrase {
  /** Which of the index's lists it stands in. */
  list: number;
  source: string;
  weight: number;
  pieces: Piece[];
  /** It can be read in so many ways that those which failed are kept in mind. */
  manifold: boolean;
}

/** What a word can do: the phrases that may begin with it, and the sets of alternatives that it is in, a bit for each. */
export interface Role {
  begins: Phrase[];
  fits: Uint32Array;
  /** Those that may begin with it before a word of another role, as far as that was asked. */
  before: Map<Role, Phrase[]>;
}

/** Phrases by the words that they are made of, with what each word can do worked out beforehand. */
export class PhraseIndex {
  private readonly first = new ByWord<Phrase>();
  private readonly inSets = new ByWord<number>();
  private readonly sets = new Map<string, number>();
  private readonly few: number;
  private readonly roleByWord = new Map<string, Role>();
  private readonly roleByStem = new Map<string, Role>();
  private anyNumber = noRole;
  private other = noRole;

  /** `few`: with more gaps and absent words than that, a phrase can be read in too many ways to try each. */
  constructor(few = 3) {
    this.few = few;
  }

  /** Until the first word is asked for. */
  add(number: number, list: PhraseList, classes: Classes): void {
    for (const [source, weight] of list) {
      const pieces = source.split(" ").map((piece) => this.readPiece(piece, classes));
      const open = pieces.filter(({ kind, optional }) => kind === "gap" || optional).length;
      this.addFirst({ list: number, source, weight, pieces, manifold: open > this.few }, classes);
    }
  }

  private workOutAll(): void {
    this.other = { begins: [], fits: new Uint32Array((this.sets.size + 31) >>> 5), before: new Map() };
    for (const word of this.inSets.words()) this.roleByWord.set(word, this.workOut(word, stem(word)));
    for (const base of this.inSets.stems())
      this.roleByStem.set(base, this.workOut(isNumber(base) ? base : "", base));
    this.anyNumber = this.roleByWord.get("#") ?? this.other;
  }

  roleOf({ text, stem: base }: Word): Role {
    if (this.other === noRole) this.workOutAll();
    if (this.inSets.hasBeginning(text)) return this.workOut(text, base);
    const known = this.roleByWord.get(text) ?? this.roleByStem.get(base);
    return known ?? (isNumber(text) ? this.anyNumber : this.other);
  }

  private workOut(text: string, base: string): Role {
    const fits = new Uint32Array(this.other.fits.length);
    for (const k of this.inSets.of(text, base)) fits[k >>> 5] = (fits[k >>> 5] as number) | (1 << (k & 31));
    return { begins: [...new Set(this.first.of(text, base))], fits, before: new Map() };
  }

  private readPiece(source: string, classes: Classes): Piece {
    const optional = source.startsWith("(") && source.endsWith(")");
    const body = optional ? source.slice(1, -1) : source;
    const kind = ({ "..": "gap", _: "any", "^": "start", $: "end", "#": "number" } as const)[body] ?? "word";
    const alternatives = kind === "word" || kind === "number" ? this.setOf(body, classes) : -1;
    return { kind, optional, alternatives };
  }

  private setOf(body: string, classes: Classes): number {
    const alternatives = alternativesIn(body, classes);
    const name = alternatives.join("|");
    const known = this.sets.get(name);
    if (known !== undefined) return known;
    const set = this.sets.size;
    this.sets.set(name, set);
    this.inSets.add(alternatives, set);
    return set;
  }

  private addFirst(phrase: Phrase, classes: Classes): void {
    if (phrase.source === "") throw new Error("A phrase of a list is empty: take it out.");
    const bodies = phrase.source.split(" ");
    for (const [p, { kind, optional }] of phrase.pieces.entries()) {
      if (kind === "gap" || kind === "any" || kind === "end") break;
      if (kind === "start") continue;
      const body = bodies[p] as string;
      this.first.add(alternativesIn(optional ? body.slice(1, -1) : body, classes), phrase);
      if (!optional) return;
    }
    throw new Error(`The phrase "${phrase.source}" must begin with a word.`);
  }
}

/** Named lists of words, each word behind the last one's `|` or space. */
export type Classes = Record<string, string>;

/** Of no word at all. */
export const noRole: Role = { begins: [], fits: new Uint32Array(0), before: new Map() };

function alternativesIn(body: string, classes: Classes): string[] {
  const words = body
    .split("|")
    .flatMap((word) => (word.startsWith("@") ? classWords(word, classes) : [word]));
  if (words.includes("")) throw new Error(`Between two "|" of "${body}" there is no word.`);
  return words;
}

function classWords(name: string, classes: Classes): string[] {
  const words = classes[name.slice(1)];
  if (words === undefined) throw new Error(`A phrase names the unknown word list "${name}".`);
  return words.split(/[|\s]+/);
}

function isNumber(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 48 && first <= 57 && /^\d+$/.test(text);
}

/** Items by the words that they are for: as they stand, by their stem (`refund~`), by how they begin (`allerg*`). */
class ByWord<Item> {
  private readonly whole = new Map<string, Item[]>();
  private readonly stemmed = new Map<string, Item[]>();
  private readonly beginning = new Map<string, Item[]>();
  /** How long the beginnings are. */
  private readonly lengths = new Set<number>();

  add(alternatives: string[], item: Item): void {
    for (const word of new Set(alternatives)) {
      const bare = word.slice(0, -1);
      if (word.endsWith("~")) push(this.stemmed, stem(bare), item);
      else if (word.endsWith("*")) {
        push(this.beginning, bare, item);
        this.lengths.add(bare.length);
      } else push(this.whole, word, item);
    }
  }

  words(): Iterable<string> {
    return this.whole.keys();
  }

  stems(): Iterable<string> {
    return this.stemmed.keys();
  }

  hasBeginning(text: string): boolean {
    for (const length of this.lengths) if (this.beginning.has(text.slice(0, length))) return true;
    return false;
  }

  /** Those for a word; some of them twice. */
  of(text: string, base: string): Item[] {
    const begun = [...this.lengths].map((length) => this.beginning.get(text.slice(0, length)));
    const number = isNumber(text) ? this.whole.get("#") : undefined;
    return [this.whole.get(text), number, this.stemmed.get(base), ...begun].flatMap((some) => some ?? []);
  }
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

export function hasBit(bits: Uint32Array, k: number): boolean {
  return (((bits[k >>> 5] as number) >>> (k & 31)) & 1) === 1;
}
