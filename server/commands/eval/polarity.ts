import { thresholds } from "#flows/signals/thresholds.ts";

export const polarities = ["negative", "neutral", "positive"] as const;
export type Polarity = (typeof polarities)[number];

/** The class of a sentiment at the cuts that the product ships. */
export function polarity(sentiment: number): Polarity {
  if (sentiment < thresholds.negative) return "negative";
  return sentiment > thresholds.positive ? "positive" : "neutral";
}
