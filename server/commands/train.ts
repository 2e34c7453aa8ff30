import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { useEmotionModel } from "#flows/signals/emotion-model.ts";
import { readModel, writeModel } from "#flows/signals/linear-model.ts";
import { writeVectors } from "#flows/signals/own-intents/word-vectors.ts";
import { useKnownWords } from "#flows/signals/spelling.ts";
import { readRows, type SentimentRow, type ToneRow } from "./train/data.ts";
import { trainEmotion } from "./train/emotion.ts";
import { commonWords } from "./train/known-words.ts";
import { trainSentiment } from "./train/sentiment.ts";
import { validate } from "./train/validate.ts";
import { wordVectorTexts } from "./train/word-vector-texts.ts";
import { trainWordVectors } from "./train/word-vectors.ts";

/** Features kept, so that the models together stay small enough to load in a browser. */
const keep = { emotion: 8000, sentiment: 12_000 };
const models = new URL("../../flows/signals/models/", import.meta.url);

/**
 * `npm run -s train -- --data DIR`: writes flows/signals/models/ from public data; the same data give the same bytes. With
 * `--validate` it writes nothing and tells how well mood is heard in messages that were not trained on.
 */
function train(data: string, validating: boolean): void {
  const sentiment = readRows<SentimentRow>(data, "sentiment_vader_gt.jsonl");
  const tone = readRows<ToneRow>(data, "tone_goemotions.jsonl");
  const texts = [...sentiment, ...tone].map((row) => row.text);
  const words = commonWords(texts, 8).join(" ");
  useKnownWords(words);
  if (validating) {
    for (const measure of validate(sentiment, tone, keep)) console.log(JSON.stringify(measure));
    return;
  }
  write("known-words.ts", "knownWords", "common words of the two sources below", words);
  const emotion = writeModel(trainEmotion(tone, keep.emotion));
  useEmotionModel(readModel(emotion));
  write("emotion.ts", "emotionWeights", "GoEmotions (Demszky et al. 2020), Apache 2.0", emotion);
  const scores = writeModel(trainSentiment(sentiment, keep.sentiment));
  write("sentiment.ts", "sentimentWeights", "VADER ground truth (Hutto & Gilbert 2014), MIT", scores);
  const vectors = writeVectors(trainWordVectors(wordVectorTexts(data)));
  write("word-vectors.ts", "wordVectors", "the texts of nine public sources", vectors);
}

function write(file: string, name: string, source: string, text: string): void {
  const body = `// Written by \`npm run -s train\` from ${source}; see NOTICE.\nexport const ${name} =\n  ${JSON.stringify(text)};\n`;
  writeFileSync(new URL(file, models), body);
  console.error(`${file}: ${Math.round(body.length / 1024)} KB`);
}

const { values } = parseArgs({ options: { data: { type: "string" }, validate: { type: "boolean" } } });
if (values.data === undefined) {
  console.error("Say where the data lie: npm run -s train -- --data DIR");
  process.exitCode = 2;
} else {
  train(values.data, values.validate ?? false);
}
