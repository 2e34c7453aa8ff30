import type { MoodFeatures } from "./mood-features.ts";
import { plainLog } from "./plain-math.ts";

export interface StackedFeatures extends MoodFeatures {
  dense: Float64Array;
}

/**
 * A mood's features, what the emotion model makes of them (it has read more people than sentiment's raters wrote), and
 * each of these times each other: two hints together can mean more, or less, than their sum. They go `into` what is there
 * from a message before, where that is done with.
 */
export function stackedFeatures(
  features: MoodFeatures,
  emotions: number[],
  into?: Float64Array,
): StackedFeatures {
  const [angry = 0, anxious = 0, disappointed = 0, , neutral = 0, pleased = 0] = emotions;
  const logs = [angry, pleased, disappointed, neutral].map((p) => plainLog(p + 1e-3) / 5);
  const balance = pleased - angry - disappointed - anxious;
  const hints = [...features.dense, ...emotions];
  const single = [...hints, ...logs, balance];
  const dense = into ?? new Float64Array(single.length + (hints.length * (hints.length + 1)) / 2);
  dense.set(single);
  let at = single.length;
  for (let a = 0; a < hints.length; a++)
    for (let b = a; b < hints.length; b++) dense[at++] = (hints[a] as number) * (hints[b] as number);
  return { sparse: features.sparse, dense };
}
