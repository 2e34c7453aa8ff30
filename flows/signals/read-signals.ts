import type { Ears } from "./ears.ts";
import { emotion } from "./emotion.ts";
import { exception } from "./exception.ts";
import { intent } from "./intent.ts";
import { keywords } from "./keywords.ts";
import { language } from "./language.ts";
import { loop } from "./loop.ts";
import { readMood } from "./mood.ts";
import { sentiment } from "./sentiment.ts";
import { settled } from "./settled.ts";
import { severalMatters } from "./several-matters.ts";
import { type EarlierMessage, type Signal, type Signals, silent } from "./signal.ts";
import { supervisor } from "./supervisor.ts";
import { thresholds } from "./thresholds.ts";
import { unserved } from "./unserved.ts";
import { urgency } from "./urgency.ts";
import { wantsHuman } from "./wants-human.ts";
import { type Reading, readWords } from "./words.ts";

/**
 * All signals of a customer message; `before` are their earlier messages, oldest first (the last six count). `ears` hear
 * what the workspace taught, on top.
 */
export function readSignals(text: string, before: EarlierMessage[], ears?: Ears | null): Signals {
  const reading = readWords(text);
  const mood = readMood(reading);
  const tongue = language(reading);
  const felt = guessed(tongue, sentiment(reading, mood));
  const pressing = urgency(reading);
  const wants = wantsHuman(reading);
  return {
    sentiment: felt,
    emotion: foreign(tongue, emotion(reading, mood, felt, pressing.value)),
    intent: wanted(reading, ears),
    wantsHuman: wants,
    supervisor: supervisor(reading, wants),
    loop: loop(reading, before),
    exception: exception(reading),
    severalMatters: severalMatters(reading),
    unserved: unserved(before),
    urgency: pressing,
    keywords: keywords(reading, ears),
    settled: settled(reading),
    language: tongue,
  };
}

/** The workspace's own intent where it is surer than any other. */
function wanted(reading: Reading, ears?: Ears | null): Signal<string> {
  const known = intent(reading);
  const own = ears?.intent(reading);
  if (!own || own.value === "none" || own.confidence < thresholds.ownIntent) return known;
  return known.value === "none" || own.confidence >= known.confidence ? own : known;
}

/** What was felt in words of another language is no more than a guess, "neutral" as much as any. */
function foreign<Value>({ value: code }: Signal<string>, felt: Signal<Value>): Signal<Value> {
  return code === silent.language ? felt : { ...felt, confidence: Math.min(felt.confidence, guess) };
}

/** Policies look at the value, so that of a guess is halved: words of another language look like English ones ("die", "hell"). */
function guessed(tongue: Signal<string>, felt: Signal<number>): Signal<number> {
  const { value, ...rest } = foreign(tongue, felt);
  return { ...rest, value: tongue.value === silent.language ? value : Math.round(value * 500) / 1000 || 0 };
}

const guess = 0.2;
