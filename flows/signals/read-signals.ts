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
import { unserved } from "./unserved.ts";
import { urgency } from "./urgency.ts";
import { wantsHuman } from "./wants-human.ts";
import { type Reading, readWords } from "./words.ts";

/**
 * All signals of a customer message; `before` are their earlier messages, oldest first (the last six count). A workspace with
 * intents of its own passes `hearIntent(model)` of `own-intents/`.
 */
export function readSignals(
  text: string,
  before: EarlierMessage[],
  hear: (reading: Reading) => Signal<string> = intent,
): Signals {
  const reading = readWords(text);
  const mood = readMood(reading);
  const tongue = language(reading);
  const felt = foreign(tongue, sentiment(reading, mood));
  const pressing = urgency(reading);
  const wants = wantsHuman(reading);
  return {
    sentiment: felt,
    emotion: foreign(tongue, emotion(reading, mood, felt, pressing.value)),
    intent: hear(reading),
    wantsHuman: wants,
    supervisor: supervisor(reading, wants),
    loop: loop(reading, before),
    exception: exception(reading),
    severalMatters: severalMatters(reading),
    unserved: unserved(before),
    urgency: pressing,
    keywords: keywords(reading),
    settled: settled(reading),
    language: tongue,
  };
}

/** What was felt in words of another language is no more than a guess, "neutral" as much as any. */
function foreign<Value>({ value: code }: Signal<string>, felt: Signal<Value>): Signal<Value> {
  return code === silent.language ? felt : { ...felt, confidence: Math.min(felt.confidence, guess) };
}

const guess = 0.2;
