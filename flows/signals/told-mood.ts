import type { Mood } from "./mood.ts";

/** What phrases and grievances add to sentiment: they tell of one anger, so the stronger counts. */
export function toldMood(mood: Mood): number {
  const phrased = phraseWeight(mood);
  // what the trained part knows already is not told again
  const known = 1 + Math.min(0, mood.trained);
  const aggrieved = -2 * known * Math.max(0, mood.grievance.value - 0.2);
  return phrased >= 0 ? phrased + aggrieved : Math.min(phrased, aggrieved);
}

// the strongest phrase counts whole, each further one half of the one before it
function phraseWeight({ phrases }: Mood): number {
  const best: { last: number; weight: number }[] = [];
  for (const { first, last, weight } of [...phrases].sort((a, b) => a.first - b.first)) {
    const before = best.at(-1);
    // phrases that share a word say one thing
    if (!before || first > before.last) best.push({ last, weight });
    else {
      before.last = Math.max(before.last, last);
      if (Math.abs(weight) > Math.abs(before.weight)) before.weight = weight;
    }
  }
  const weights = best.map(({ weight }) => weight).sort((a, b) => Math.abs(b) - Math.abs(a));
  return weights.slice(0, 5).reduce((sum, weight, k) => sum + weight / (1 << k), 0);
}
