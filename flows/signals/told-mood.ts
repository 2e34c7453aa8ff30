import type { Mood } from "./mood.ts";
import { strongest } from "./strongest.ts";

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
  const weights = strongest(phrases)
    .map(({ weight }) => weight)
    .sort((a, b) => Math.abs(b) - Math.abs(a));
  return weights.slice(0, 5).reduce((sum, weight, k) => sum + weight / (1 << k), 0);
}
