import type { Emotion } from "../signals/signal.ts";
import { thresholds } from "../signals/thresholds.ts";

/**
 * A customer's mood after what they said last: the one rule wherever a mood is shown. "1042" after an outburst does not
 * make it calm again.
 */
export function moodNow(course: { sentiment: number; emotion: Emotion }[]): Emotion {
  const last = course.at(-1);
  if (!last) return "neutral";
  if (last.emotion !== "neutral") return last.emotion;
  const before = course.at(-2);
  return before && before.sentiment < thresholds.frustrated ? before.emotion : "neutral";
}
