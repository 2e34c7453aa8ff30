import { wordVectors } from "../models/word-vectors.ts";

export type WordVectors = Map<string, Int8Array>;

/** How many numbers a word's place has. */
export const dimensions = 48;
const zero = 79; // "O": letters from "#" to "{" stand for −44…44
const steps = 44;
let loaded: WordVectors | undefined;

/** Places of common words, for words that the examples lack; direction alone means something, not length. */
export function vectorOf(word: string): Int8Array | undefined {
  loaded ??= readVectors(wordVectors);
  return loaded.get(word);
}

/** Puts other vectors in place, as `writeVectors` wrote them: for training only. */
export function useWordVectors(text: string): void {
  loaded = readVectors(text);
}

export function writeVectors(vectors: Map<string, number[]>): string {
  return [...vectors.keys()]
    .sort()
    .map((word) => {
      const point = vectors.get(word) as number[];
      const largest = Math.max(...point.map(Math.abs)) || 1;
      return (
        point.map((value) => String.fromCharCode(zero + Math.round((value / largest) * steps))).join("") +
        word
      );
    })
    .join("\n");
}

function readVectors(text: string): WordVectors {
  return new Map(
    text
      .split("\n")
      .map((line) => [
        line.slice(dimensions),
        Int8Array.from({ length: dimensions }, (_, d) => line.charCodeAt(d) - zero),
      ]),
  );
}
