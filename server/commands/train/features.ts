import { type MoodFeatures, moodFeatures } from "#flows/signals/mood-features.ts";
import { readWords } from "#flows/signals/words.ts";
import type { Row } from "./ridge.ts";

/** The features of many texts with the frequent ones numbered. */
export interface Design {
  rows: Row[];
  names: string[];
}

export function designOf(
  texts: string[],
  atLeast: { word: number; pair: number },
  featuresOf: (text: string) => MoodFeatures = (text) => moodFeatures(readWords(text)),
): Design {
  const features = texts.map(featuresOf);
  const names = frequent(features, atLeast);
  const place = new Map(names.map((name, k) => [name, k]));
  return { names, rows: features.map((one) => rowOf(one, place)) };
}

function rowOf({ sparse, dense }: MoodFeatures, place: Map<string, number>): Row {
  const places = sparse.map(({ name }) => place.get(name) ?? -1).filter((k) => k >= 0);
  return { dense, sparse: places, scale: 1 / Math.sqrt(Math.max(sparse.length / 2, 4)) };
}

function frequent(features: MoodFeatures[], atLeast: { word: number; pair: number }): string[] {
  const counts = new Map<string, number>();
  for (const { sparse } of features) {
    for (const name of new Set(sparse.map((one) => one.name))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(([name, n]) => n >= (name.includes(" ") ? atLeast.pair : atLeast.word))
    .map(([name]) => name)
    .sort();
}
