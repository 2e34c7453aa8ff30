import { emotions } from "./emotion-model.ts";
import type { Mood } from "./mood.ts";
import type { Emotion, Signal, Span } from "./signal.ts";
import { joinSpans } from "./spans.ts";
import type { Reading } from "./words.ts";

/** The mood for routing and for the tone brief: the trained model's view, moved by a shop's own phrases. */
export function emotion(reading: Reading, mood: Mood, sentiment: Signal<number>): Signal<Emotion> {
  const scores = new Map<Emotion, number>(
    emotions.map((name, k) => [name, Math.log((mood.emotions[k] as number) + 1e-3)]),
  );
  const add = (name: Emotion, by: number) => scores.set(name, (scores.get(name) ?? 0) + by);
  for (const { emotion: shown, weight } of mood.phrases.slice(0, 8)) add(shown, 1 + 2 * Math.abs(weight));
  // a shop's customers state more and feel less than the forum that the model learnt from
  add("neutral", 0.6);
  if (sentiment.value < -0.4) add("neutral", -2);
  if (sentiment.value < -0.3) add("pleased", -3);
  if (sentiment.value < -0.6) add("angry", 0.7);
  if (sentiment.value > -0.3) add("angry", -1.2);
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1]);
  const value = best?.[0] ?? "neutral";
  const confidence = 1 / (1 + Math.exp((next?.[1] ?? 0) - (best?.[1] ?? 0)));
  return { value, confidence: Math.round(confidence * 100) / 100, spans: evidence(value, reading, mood) };
}

function evidence(value: Emotion, { words }: Reading, { phrases, valences }: Mood): Span[] {
  if (value === "neutral") return [];
  const shown = phrases.filter((phrase) => phrase.emotion === value).map((phrase) => phrase.span);
  if (shown.length > 0) return joinSpans(shown, 4);
  const sign = value === "pleased" ? 1 : -1;
  const felt = words.filter((_, at) => sign * (valences[at] as number) >= 1);
  return joinSpans(
    felt.map(({ start, end }) => ({ start, end })),
    4,
  );
}
