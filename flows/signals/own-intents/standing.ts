import type { Standing } from "./surety.ts";

/**
 * The intent with the highest score, and how it stands; the last score is that of none of them, which is no intent. What is
 * `weighed` of the scores says which is best and how far ahead; how high it stands is the score's own.
 */
export function standingOf(
  raw: Float64Array,
  known: number,
  weighed: Float64Array | null,
): { best: number; standing: Standing } {
  const scores = weighed ?? raw;
  const none = scores.length - 1;
  let best = 0;
  let next = none;
  for (let c = 1; c < none; c++) {
    if ((scores[c] as number) > (scores[best] as number)) {
      if ((scores[best] as number) > (scores[next] as number)) next = best;
      best = c;
    } else if ((scores[c] as number) > (scores[next] as number)) {
      next = c;
    }
  }
  const ahead = (scores[best] as number) - (scores[next] as number);
  return { best, standing: { best: raw[best] as number, ahead, known } };
}
