import { emotionScores } from "#flows/signals/emotion-model.ts";
import type { TrainedModel } from "#flows/signals/linear-model.ts";
import { type MoodFeatures, moodFeatures } from "#flows/signals/mood-features.ts";
import { stackedFeatures } from "#flows/signals/stacked-features.ts";
import { readWords } from "#flows/signals/words.ts";
import type { SentimentRow } from "./data.ts";
import { type Design, designOf } from "./features.ts";
import { keepBest, toModel } from "./model.ts";
import { ridge } from "./ridge.ts";

const penalty = { dense: 4, sparse: 6 };

/** −1…1 as 20 raters felt it; how people write to shops (tweets, reviews) weighs four times as much. */
export function trainSentiment(rows: SentimentRow[], keep: number): TrainedModel {
  const gold = rows.map((row) => row.score / 4);
  const weight = rows.map((row) => (/tweets|amazon/.test(row.source) ? 4 : 1));
  const full = designOf(
    rows.map((row) => row.text),
    { word: 2, pair: 2 },
    featuresOf,
  );
  const design = keepBest(full, learn(full, gold, weight), keep);
  return toModel(design, learn(design, gold, weight));
}

function learn(design: Design, gold: number[], weight: number[]): number[][] {
  return [...ridge(design.rows, gold, weight, design.names.length, penalty)].map((value) => [value]);
}

function featuresOf(text: string): MoodFeatures {
  const features = moodFeatures(readWords(text));
  return stackedFeatures(features, emotionScores(features));
}
