import { emotions } from "./emotion-model.ts";
import type { Mood } from "./mood.ts";
import { plainExp, plainLog } from "./plain-math.ts";
import type { Emotion, Signal, Span } from "./signal.ts";
import { joinSpans } from "./spans.ts";
import { strongest } from "./strongest.ts";
import type { Reading, Word } from "./words.ts";

/**
 * The mood for routing and for the tone brief: the trained model's view, moved by a shop's own phrases, and by `pressing`
 * (0…1, how little it can wait): who cannot wait fears what may come of it.
 */
export function emotion(
  reading: Reading,
  mood: Mood,
  sentiment: Signal<number>,
  pressing: number,
): Signal<Emotion> {
  const scores = emotions.map((name, k) => plainLog((mood.emotions[k] as number) + 1e-3) + usual[name]);
  const add = (name: Emotion, by: number) => {
    const k = emotions.indexOf(name);
    scores[k] = (scores[k] as number) + by;
  };
  for (const { emotion: shown, weight } of strongest(mood.phrases).slice(0, 8))
    add(shown, 2 + 3 * Math.abs(weight));
  if (mood.grievance.value >= 0.2) add("angry", 4 * mood.grievance.value);
  add("anxious", 1.5 * pressing);
  if (sentiment.value < -0.4) add("neutral", -2);
  if (sentiment.value < -0.3) add("pleased", -3);
  if (sentiment.value < -0.6) add("angry", 0.7);
  // who is hostile and asks "what do you mean" knows well enough
  if (sentiment.value < -0.6) add("confused", -3);
  if (sentiment.value > -0.3) add("angry", -1.2);
  if (!isPraising(reading, mood)) add("pleased", reading.words.some(isWish) ? -4 : -1.5);
  const best = scores.indexOf(Math.max(...scores));
  const value = emotions[best] ?? "neutral";
  return { value, confidence: sureness(scores, best), spans: evidence(value, reading, mood) };
}

// "I'd like to change my address" and "I want to talk to somebody" are wishes; joy has a word for it
function isPraising({ words }: Reading, { phrases, valences }: Mood): boolean {
  return (
    phrases.some(({ emotion: shown }) => shown === "pleased") ||
    valences.some((valence, at) => valence >= 1 && !isWish(words[at], at, words))
  );
}

function isWish(word: Word | undefined, at: number, words: Word[]): boolean {
  return word?.text === "like" && words[at + 1]?.text === "to";
}

/** A shop's customers state more, fear more and praise less than the forum that the model learnt from. */
const usual: Record<Emotion, number> = {
  angry: 0,
  anxious: 0.5,
  disappointed: 0.5,
  confused: 0.25,
  neutral: 0.3,
  pleased: -0.5,
};

/** Above 1, as phrases and model count the same words twice. */
const temperature = 1.3;

function sureness(scores: number[], best: number): number {
  const top = scores[best] as number;
  const total = scores.reduce((sum, one) => sum + plainExp((one - top) / temperature), 0);
  return Math.round(100 / total) / 100;
}

function evidence(value: Emotion, { words }: Reading, { phrases, grievance, valences }: Mood): Span[] {
  if (value === "neutral") return [];
  const shown = phrases.filter((phrase) => phrase.emotion === value).map((phrase) => phrase.span);
  if (value === "angry") shown.push(...grievance.spans);
  if (shown.length > 0) return joinSpans(shown, 4);
  const sign = value === "pleased" ? 1 : -1;
  const felt = words.filter((_, at) => sign * (valences[at] as number) >= 1);
  return joinSpans(
    felt.map(({ start, end }) => ({ start, end })),
    4,
  );
}
