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
  source: string;
  weight: number;
  pieces: Piece[];
  /** The set of alternatives that the second word must be in, where that is all that it can be; else −1. */
  second: number;
}

/** What a word can do: the phrases that may begin with it, and the sets of alternatives that it is in, a bit for each. */
export interface Role {
  begins: Phrase[];
  fits: Uint32Array;
}

/** Phrases by the words that they are made of, with what each word can do worked out beforehand. */
export class PhraseIndex {
  private readonly firstByWord = new Map<string, Phrase[]>();
  private readonly firstByStem = new Map<string, Phrase[]>();
  private readonly setsByWord = new Map<string, number[]>();
  private readonly setsByStem = new Map<string, number[]>();
  private readonly sets = new Map<string, number>();
  private readonly classes: Record<string, string>;
  private readonly roleByWord = new Map<string, Role>();
  private readonly roleByStem = new Map<string, Role>();
  private readonly anyNumber: Role;
  private readonly other: Role;

  constructor(list: PhraseList, classes: Record<string, string>) {
    this.classes = classes;
    for (const [source, weight] of list) {
      const pieces = source.split(" ").map((piece) => this.readPiece(piece));
      this.addFirst({ source, weight, pieces, second: secondOf(pieces) });
    }
    this.other = { begins: [], fits: new Uint32Array((this.sets.size + 31) >>> 5) };
    for (const word of this.setsByWord.keys()) this.roleByWord.set(word, this.workOut(word, stem(word)));
    for (const base of this.setsByStem.keys()) this.roleByStem.set(base, this.workOut("", base));
    this.anyNumber = this.roleByWord.get("#") ?? this.other;
  }

  roleOf({ text, stem: base }: Word): Role {
    const known = this.roleByWord.get(text) ?? this.roleByStem.get(base);
    return known ?? (isNumber(text) ? this.anyNumber : this.other);
  }

  private workOut(text: string, base: string): Role {
    const number = isNumber(text);
    const exact = this.firstByWord.get(number ? "#" : text) ?? [];
    const inflected = this.firstByStem.get(base) ?? [];
    const lists = [this.setsByWord.get(text), this.setsByStem.get(base), number && this.setsByWord.get("#")];
    const fits = new Uint32Array(this.other.fits.length);
    for (const k of lists.flatMap((list) => list || []))
      fits[k >>> 5] = (fits[k >>> 5] as number) | (1 << (k & 31));
    return { begins: [...exact, ...inflected.filter((phrase) => !exact.includes(phrase))], fits };
  }

  private readPiece(source: string): Piece {
    const optional = source.startsWith("(") && source.endsWith(")");
    const body = optional ? source.slice(1, -1) : source;
    const kind = ({ "..": "gap", _: "any", "^": "start", $: "end", "#": "number" } as const)[body] ?? "word";
    const alternatives = kind === "word" || kind === "number" ? this.setOf(body) : -1;
    return { kind, optional, alternatives };
  }

  private setOf(body: string): number {
    const known = this.sets.get(body);
    if (known !== undefined) return known;
    const set = this.sets.size;
    this.sets.set(body, set);
    this.addTo(this.setsByWord, this.setsByStem, body, set);
    return set;
  }

  /** Adds an item under each alternative of a piece, those with `~` by their stem. */
  private addTo<Item>(
    byWord: Map<string, Item[]>,
    byStem: Map<string, Item[]>,
    body: string,
    item: Item,
  ): void {
    const words = body.split("|").flatMap((word) => (word.startsWith("@") ? this.classWords(word) : [word]));
    const exact = words.filter((word) => !word.endsWith("~"));
    const inflected = words.filter((word) => word.endsWith("~")).map((word) => stem(word.slice(0, -1)));
    for (const word of new Set(exact)) push(byWord, word, item);
    for (const base of new Set(inflected)) push(byStem, base, item);
  }

  private classWords(name: string): string[] {
    const words = this.classes[name.slice(1)];
    if (words === undefined) throw new Error(`A phrase names the unknown word list "${name}".`);
    return words.split(/[|\s]+/);
  }

  private addFirst(phrase: Phrase): void {
    if (phrase.source === "") throw new Error("A phrase of a list is empty: take it out.");
    const bodies = phrase.source.split(" ");
    for (const [p, { kind, optional }] of phrase.pieces.entries()) {
      if (kind === "gap" || kind === "any" || kind === "end") break;
      if (kind === "start") continue;
      const body = bodies[p] as string;
      this.addTo(this.firstByWord, this.firstByStem, optional ? body.slice(1, -1) : body, phrase);
      if (!optional) return;
    }
    throw new Error(`The phrase "${phrase.source}" must begin with a word.`);
  }
}

function secondOf([first, second]: Piece[]): number {
  return first && second && isSet(first) && isSet(second) ? second.alternatives : -1;
}

function isSet({ alternatives, optional }: Piece): boolean {
  return alternatives >= 0 && !optional;
}

function isNumber(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 48 && first <= 57 && /^\d+$/.test(text);
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
