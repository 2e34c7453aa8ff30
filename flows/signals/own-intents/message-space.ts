import { plainLog } from "../plain-math.ts";
import { enoughToCompare } from "./enough-to-compare.ts";
import { type MessageFeatures, piecesOf } from "./message-features.ts";
import { tellingMeter } from "./telling.ts";
import { dimensions, vectorOf } from "./word-vectors.ts";

/** How rare each feature is among the examples: their number, and in how many of them it stands. */
export interface FeatureCounts {
  examples: number;
  counts: ReadonlyMap<string, number>;
  /** How much each of them tells of the class, in the same order; null where the examples are too few to say. */
  telling: readonly number[] | null;
}

/** A message as a point: features by number with their values, then the place its words have in general. */
export interface Point {
  index: Int32Array;
  value: Float64Array;
  /** 0…1: how much of what the message says stands in the examples. */
  known: number;
}

export interface MessageSpace {
  size: number;
  place(features: MessageFeatures): Point;
  /** Number of a feature; −1 where the examples lack it. */
  numberOf(name: string): number;
  /** Numbers of a word's pieces that the examples have. */
  piecesIn(word: string): Int32Array;
}

// how much each view counts; shares of the whole
const views = { words: 1, pieces: 1, pairs: 0.4, meaning: 0.8 };
const remembered = 4000;

/** The views of a message are each scaled to the same length, so that a long word does not outweigh a plain phrase. */
export function messageSpace({ examples, counts, telling }: FeatureCounts): MessageSpace {
  const numbers = new Map<string, number>();
  const rarity = new Float64Array(counts.size);
  for (const [name, n] of counts) {
    rarity[numbers.size] = rarityOf(n, examples);
    numbers.set(name, numbers.size);
  }
  const size = counts.size;
  const weights = telling ? rarity.map((rare, n) => rare * (telling[n] as number)) : rarity;
  const unseen = rarityOf(0, examples);
  const numberOf = (name: string) => numbers.get(name) ?? -1;
  const pieces = new Map<string, Int32Array>();
  const piecesIn = (word: string) => {
    let found = pieces.get(word);
    if (found === undefined) {
      found = Int32Array.from(
        piecesOf(word)
          .map(numberOf)
          .filter((n) => n >= 0),
      );
      // customers' own words must not pile up
      if (pieces.size >= remembered) pieces.clear();
      pieces.set(word, found);
    }
    return found;
  };

  function place(features: MessageFeatures): Point {
    const index: number[] = [];
    const value: number[] = [];
    const times = new Map<number, number>();
    const see = (n: number) => {
      if (n >= 0) times.set(n, (times.get(n) ?? 0) + 1);
    };
    const close = (weight: number) => {
      let square = 0;
      const from = value.length;
      for (const [n, count] of times) {
        const x = (weights[n] as number) * (count > 1 ? Math.sqrt(count) : 1);
        index.push(n);
        value.push(x);
        square += x * x;
      }
      scale(value, from, weight, square);
      times.clear();
    };
    for (const name of features.named) see(numberOf(name));
    close(views.words);
    for (const word of features.words) for (const n of piecesIn(word)) see(n);
    close(views.pieces);
    for (const name of features.pairs) see(numberOf(name));
    close(views.pairs);
    const { known, meaning, square } = meaningOf(features);
    const from = value.length;
    for (let d = 0; d < dimensions; d++) {
      index.push(size + d);
      value.push(meaning[d] as number);
    }
    scale(value, from, views.meaning, square);
    return { index: Int32Array.from(index), value: Float64Array.from(value), known };
  }

  function meaningOf({ words }: MessageFeatures): { known: number; meaning: Float64Array; square: number } {
    const meaning = new Float64Array(dimensions);
    let seen = 0;
    let all = 0;
    for (const word of words) {
      const n = numberOf(word);
      const weight = n < 0 ? unseen : (rarity[n] as number);
      all += weight;
      if (n >= 0) seen += weight;
      const vector = vectorOf(word);
      if (vector === undefined) continue;
      for (let d = 0; d < dimensions; d++)
        meaning[d] = (meaning[d] as number) + (weight * weight * (vector[d] as number)) / 44;
    }
    let square = 0;
    for (let d = 0; d < dimensions; d++) square += (meaning[d] as number) * (meaning[d] as number);
    return { known: all > 0 ? seen / all : 0, meaning, square };
  }

  return { size: size + dimensions, place, numberOf, piecesIn };
}

/**
 * Counts features over examples, whose classes are `gold` out of `classes`; those of one example alone count only where they
 * are whole words.
 */
export function countFeatures(examples: MessageFeatures[], gold: number[], classes: number): FeatureCounts {
  const all = new Map<string, number[]>();
  examples.forEach((one, i) => {
    const names = new Set<string>(one.named);
    for (const word of one.words) for (const piece of piecesOf(word)) names.add(piece);
    for (const name of one.pairs) names.add(name);
    for (const name of names) {
      const seen = all.get(name);
      if (seen) seen.push(gold[i] as number);
      else all.set(name, [gold[i] as number]);
    }
  });
  const kept = [...all].filter(([name, seen]) => seen.length > 1 || !/^[=&]/.test(name));
  const tellingOf = enoughToCompare(examples.length, classes) ? tellingMeter(classes) : null;
  return {
    examples: examples.length,
    counts: new Map(kept.map(([name, seen]) => [name, seen.length])),
    telling: tellingOf && kept.map(([, seen]) => tellingOf(seen)),
  };
}

function rarityOf(n: number, examples: number): number {
  return Math.sqrt(plainLog((1 + examples) / (1 + n)) + 1);
}

function scale(value: number[], from: number, weight: number, square: number): void {
  if (square === 0) return;
  const factor = Math.sqrt(weight / square);
  for (let k = from; k < value.length; k++) value[k] = (value[k] as number) * factor;
}
