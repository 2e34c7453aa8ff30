import type { MoodFeatures } from "./mood-features.ts";

/** A mood's features and what the emotion model makes of them: it has read more people than sentiment's raters wrote. */
export function stackedFeatures(features: MoodFeatures, emotions: number[]): MoodFeatures {
  const [angry = 0, anxious = 0, disappointed = 0, , neutral = 0, pleased = 0] = emotions;
  const logs = [angry, pleased, disappointed, neutral].map((p) => Math.log(p + 1e-3) / 5);
  const balance = pleased - angry - disappointed - anxious;
  return { sparse: features.sparse, dense: [...features.dense, ...emotions, ...logs, balance] };
}
