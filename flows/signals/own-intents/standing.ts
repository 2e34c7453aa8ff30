import type { Standing } from "./surety.ts";

/** The intent with the highest score, and how it stands; the last score is that of none of them, which is no intent. */
export function standingOf(scores: Float64Array, known: number): { best: number; standing: Standing } {
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
  const top = scores[best] as number;
  return { best, standing: { best: top, ahead: top - (scores[next] as number), known } };
}
