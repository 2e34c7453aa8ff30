import { emotionScores } from "./emotion-model.ts";
import { type Grievance, grievance } from "./grievance.ts";
import { type LinearModel, readModel, score } from "./linear-model.ts";
import { sentimentWeights } from "./models/sentiment.ts";
import { moodFeatures } from "./mood-features.ts";
import { type MoodMatch, moodPhrases } from "./mood-phrases.ts";
import { stackedFeatures } from "./stacked-features.ts";
import { wordValences } from "./valence.ts";
import type { Reading } from "./words.ts";

/** What sentiment and emotion both stand on, read once. */
export interface Mood {
  /** The trained model alone, about −1…1. */
  trained: number;
  /** In the order of `emotions`. */
  emotions: number[];
  phrases: MoodMatch[];
  grievance: Grievance;
  valences: number[];
}

let model: LinearModel | null = null;

export function readMood(reading: Reading): Mood {
  model ??= readModel(sentimentWeights);
  const valences = wordValences(reading);
  const features = moodFeatures(reading, valences);
  const emotions = emotionScores(features);
  const stacked = stackedFeatures(features, emotions, dense);
  dense = stacked.dense;
  return {
    trained: score(model, stacked)[0] as number,
    emotions,
    phrases: moodPhrases(reading),
    grievance: grievance(reading),
    valences,
  };
}

/** Two hundred numbers, written anew for each message. */
let dense: Float64Array | undefined;

/** Puts other weights in place: for training only. */
export function useSentimentModel(other: LinearModel): void {
  model = other;
}
