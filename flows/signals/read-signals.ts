import { emotion } from "./emotion.ts";
import { exception } from "./exception.ts";
import { intent } from "./intent.ts";
import { keywords } from "./keywords.ts";
import { type EarlierMessage, loop } from "./loop.ts";
import { readMood } from "./mood.ts";
import { sentiment } from "./sentiment.ts";
import { settled } from "./settled.ts";
import type { Signals } from "./signal.ts";
import { urgency } from "./urgency.ts";
import { wantsHuman } from "./wants-human.ts";
import { readWords } from "./words.ts";

/** All signals of a customer message; `before` are their earlier messages, oldest first (the last six count). */
export function readSignals(text: string, before: EarlierMessage[]): Signals {
  const reading = readWords(text);
  const mood = readMood(reading);
  const felt = sentiment(reading, mood);
  return {
    sentiment: felt,
    emotion: emotion(reading, mood, felt),
    intent: intent(reading),
    wantsHuman: wantsHuman(reading),
    loop: loop(reading, before),
    exception: exception(reading),
    urgency: urgency(reading),
    keywords: keywords(reading),
    settled: settled(reading),
  };
}
