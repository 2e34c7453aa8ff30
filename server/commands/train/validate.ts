import { useEmotionModel } from "#flows/signals/emotion-model.ts";
import { readModel, writeModel } from "#flows/signals/linear-model.ts";
import { useSentimentModel } from "#flows/signals/mood.ts";
import type { Measure } from "../eval/measure.ts";
import { scoreSentiment } from "../eval/score-sentiment.ts";
import { scoreTone } from "../eval/score-tone.ts";
import { isValidation, type SentimentRow, type ToneRow } from "./data.ts";
import { trainEmotion } from "./emotion.ts";
import { trainSentiment } from "./sentiment.ts";

/**
 * The signals as they would be without the rows they are measured on: trained on four fifths and measured on the fifth,
 * then trained without one source of sentiment and measured on all of it (`left_out_…`).
 */
export function validate(
  sentiment: SentimentRow[],
  tone: ToneRow[],
  keep: { emotion: number; sentiment: number },
): Measure[] {
  const seen = <Row extends { id: string }>(rows: Row[]) => rows.filter(({ id }) => !isValidation(id));
  const unseen = <Row extends { id: string }>(rows: Row[]) => rows.filter(({ id }) => isValidation(id));
  const put = (rows: SentimentRow[]) =>
    useSentimentModel(readModel(writeModel(trainSentiment(rows, keep.sentiment))));
  useEmotionModel(readModel(writeModel(trainEmotion(seen(tone), keep.emotion))));
  put(seen(sentiment));
  const measures = [...scoreTone(unseen(tone)), ...scoreSentiment(unseen(sentiment))];
  for (const source of new Set(sentiment.map((row) => row.source))) {
    put(sentiment.filter((row) => row.source !== source));
    const alone = scoreSentiment(sentiment.filter((row) => row.source === source));
    measures.push(...alone.map((measure) => ({ ...measure, metric: `left_out_${measure.metric}` })));
  }
  return measures;
}
