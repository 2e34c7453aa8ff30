import { type LinearModel, readModel, score } from "./linear-model.ts";
import { emotionWeights } from "./models/emotion.ts";
import type { MoodFeatures } from "./mood-features.ts";
import { plainExp } from "./plain-math.ts";
import type { Emotion } from "./signal.ts";

/** In the order of the model's columns. */
export const emotions: Emotion[] = ["angry", "anxious", "disappointed", "confused", "neutral", "pleased"];

let model: LinearModel | null = null;

/** How likely each emotion is, in the order of `emotions`; they sum to 1. */
export function emotionScores(features: MoodFeatures): number[] {
  model ??= readModel(emotionWeights);
  const raised = score(model, features).map((one) => plainExp(one));
  const total = raised.reduce((sum, one) => sum + one, 0);
  return raised.map((one) => one / total);
}

/** Puts other weights in place: for training only. */
export function useEmotionModel(other: LinearModel): void {
  model = other;
}
