import type { Mood } from "./mood.ts";
import { plainExp } from "./plain-math.ts";
import type { Signal, Span } from "./signal.ts";
import { joinSpans } from "./spans.ts";
import { thresholds } from "./thresholds.ts";
import { toldMood } from "./told-mood.ts";
import type { Reading } from "./words.ts";

/**
 * −1 (hostile) … 1 (delighted): a linear model trained on raters' judgements, moved by what customers of shops say
 * without a word that carries a mood ("third time I ask").
 */
export function sentiment(reading: Reading, mood: Mood): Signal<number> {
  const moved = scaled(trainedPart(reading, mood)) + toldMood(mood) + shouting(reading, mood);
  const value = Math.round(squeeze(soften(moved, reading, mood)) * 1000) / 1000 || 0;
  return { value, confidence: confidence(value), spans: evidence(reading, mood, value) };
}

// raters' mean is shy of praise; of blame the phrases tell the rest
function scaled(trained: number): number {
  return trained * (trained > 0 ? 1.25 : 0.92);
}

// kind words beside a hostile phrase are sarcasm or manners; worry is not hostility
function trainedPart({ words }: Reading, mood: Mood): number {
  const { trained, phrases, valences } = mood;
  const hostile = isHostile(mood);
  if (hostile && trained > 0) return trained * 0.25;
  const declined =
    words.length > 1 && declines.has(words[0]?.text ?? "") && !valences.some((one) => one < -1);
  if (declined && !hostile && trained < 0) return trained * 0.5;
  const worried = !hostile && phrases.some((phrase) => phrase.emotion === "anxious");
  return worried && trained < 0 ? trained * 0.6 : trained;
}

function isHostile({ phrases, grievance }: Mood): boolean {
  return (
    grievance.value >= 0.35 || phrases.some(({ weight, emotion }) => emotion === "angry" && weight <= -0.35)
  );
}

// "no, that doesn't work for me" answers a question, and says nothing of the mood
const declines = new Set(["no", "nope", "nah", "none", "neither"]);

function shouting({ exclamations, questions, shouted, words }: Reading, { trained, phrases }: Mood): number {
  const hostile = phrases.some((phrase) => phrase.weight < -0.2);
  if (trained > 0.15 && !hostile) return 0;
  let moved = 0;
  if (shouted && words.length > 1) moved -= 0.2;
  if (questions > 1) moved -= Math.min(questions - 1, 3) * 0.1;
  if (exclamations > 1 && trained < 0.1) moved -= Math.min(exclamations - 1, 3) * 0.1;
  if (hostile && !shouted && words.some((word) => word.caps && word.text.length > 2)) moved -= 0.1;
  return moved;
}

// bad things can be told without a grudge ("my flight was a nightmare, I have a headache"): only hostility goes far down
function soften(value: number, { shouted, words }: Reading, mood: Mood): number {
  const hostile =
    shouted ||
    (mood.emotions[0] as number) >= 0.4 ||
    isHostile(mood) ||
    words.some((word) => curses.has(word.text));
  return hostile || value > -0.35 ? value : -0.35 + (value + 0.35) * 0.45;
}

const curses = new Set(
  "fuck fucking shit bullshit bitch bastard bastards asshole crap damn idiot idiots stupid moron morons".split(
    " ",
  ),
);

/** Keeps −0.7…0.7 as it is and bends what lies outside into ±1. */
function squeeze(value: number): number {
  const size = Math.abs(value);
  return size <= 0.7 ? value : Math.sign(value) * (0.7 + 0.3 * (1 - 1 / (1 + (size - 0.7) / 0.3)));
}

function evidence({ words }: Reading, { phrases, grievance, valences }: Mood, value: number): Span[] {
  const sign = Math.sign(value);
  const spans = phrases.filter((phrase) => Math.sign(phrase.weight) === sign).map((phrase) => phrase.span);
  if (sign < 0) spans.push(...grievance.spans);
  for (let at = 0; at < words.length && spans.length < 12; at++) {
    const word = words[at];
    const valence = valences[at] as number;
    if (word && Math.sign(valence) === sign && Math.abs(valence) >= 1)
      spans.push({ start: word.start, end: word.end });
  }
  return joinSpans(spans, 4);
}

/** How often a sentiment so far from the cuts between negative, neutral and positive is on the right side of them. */
function confidence(value: number): number {
  const beyond = Math.max(thresholds.negative - value, value - thresholds.positive);
  return beyond <= 0 ? 0.5 : Math.round(Math.min(0.97, 1 - 0.55 * plainExp(-5 * beyond)) * 100) / 100;
}
