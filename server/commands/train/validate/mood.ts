import { useEmotionModel } from "#flows/signals/emotion-model.ts";
import { readModel, writeModel } from "#flows/signals/linear-model.ts";
import { useSentimentModel } from "#flows/signals/mood.ts";
import { scoreSentiment } from "../../eval/score-sentiment.ts";
import { scoreTone } from "../../eval/score-tone.ts";
import { isValidation, readRows, type SentimentRow, type ToneRow } from "../data.ts";
import { trainEmotion } from "../emotion.ts";
import { keptFeatures } from "../kept-features.ts";
import { trainSentiment } from "../sentiment.ts";
import { type Unseen, unseen } from "./unseen.ts";

const files = { sentiment: "sentiment_vader_gt.jsonl", tone: "tone_goemotions.jsonl" };

/**
 * Mood as it would be heard without the rows it is measured on: trained on four fifths and measured on the fifth, then
 * trained without one source of sentiment and measured on all of it. Leaves those weights in place of the shipped ones.
 */
export function* validateMood(data: string): Generator<Unseen> {
  const sentiment = readRows<SentimentRow>(data, files.sentiment);
  const tone = readRows<ToneRow>(data, files.tone);
  const seen = <Row extends { id: string }>(rows: Row[]) => rows.filter(({ id }) => !isValidation(id));
  const held = <Row extends { id: string }>(rows: Row[]) => rows.filter(({ id }) => isValidation(id));
  useEmotionModel(readModel(writeModel(trainEmotion(seen(tone), keptFeatures.emotion))));
  learnSentiment(seen(sentiment));
  yield* unseen(scoreTone(held(tone)), files.tone, "fifth");
  yield* unseen(scoreSentiment(held(sentiment)), files.sentiment, "fifth");
  for (const [source, own] of Map.groupBy(sentiment, (row) => row.source)) {
    learnSentiment(sentiment.filter((row) => row.source !== source));
    yield* unseen(scoreSentiment(own), files.sentiment, source);
  }
}

function learnSentiment(rows: SentimentRow[]): void {
  useSentimentModel(readModel(writeModel(trainSentiment(rows, keptFeatures.sentiment))));
}
