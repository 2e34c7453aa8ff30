import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { useEmotionModel } from "#flows/signals/emotion-model.ts";
import { readModel, writeModel } from "#flows/signals/linear-model.ts";
import { writeVectors } from "#flows/signals/own-intents/word-vectors.ts";
import { useKnownWords } from "#flows/signals/spelling.ts";
import { rounded } from "./eval/measure.ts";
import { readRows, type SentimentRow, type ToneRow } from "./train/data.ts";
import { trainEmotion } from "./train/emotion.ts";
import { keptFeatures } from "./train/kept-features.ts";
import { commonWords } from "./train/known-words.ts";
import { trainSentiment } from "./train/sentiment.ts";
import { partNames, validate } from "./train/validate.ts";
import { wordVectorTexts } from "./train/word-vector-texts.ts";
import { trainWordVectors } from "./train/word-vectors.ts";

const models = new URL("../../flows/signals/models/", import.meta.url);

/**
 * `npm run -s train -- --data DIR`: writes flows/signals/models/ from public data; the same data give the same bytes. With
 * `--validate` it writes nothing and tells how well messages are heard that nothing was learnt or chosen on; `--only NAME`
 * (more than once, if wanted) tells of one part.
 */
function train(data: string, validating: boolean, only: string[]): void {
  const sentiment = readRows<SentimentRow>(data, "sentiment_vader_gt.jsonl");
  const tone = readRows<ToneRow>(data, "tone_goemotions.jsonl");
  const texts = [...sentiment, ...tone].map((row) => row.text);
  const words = commonWords(texts, 8).join(" ");
  useKnownWords(words);
  if (validating) {
    for (const measure of validate(data, only)) console.log(JSON.stringify(rounded(measure)));
    return;
  }
  write("known-words.ts", "knownWords", "common words of the two sources below", words);
  const emotion = writeModel(trainEmotion(tone, keptFeatures.emotion));
  useEmotionModel(readModel(emotion));
  write("emotion.ts", "emotionWeights", "GoEmotions (Demszky et al. 2020), Apache 2.0", emotion);
  const scores = writeModel(trainSentiment(sentiment, keptFeatures.sentiment));
  write("sentiment.ts", "sentimentWeights", "VADER ground truth (Hutto & Gilbert 2014), MIT", scores);
  const vectors = writeVectors(trainWordVectors(wordVectorTexts(data)));
  write("word-vectors.ts", "wordVectors", "the texts of nine public sources", vectors);
}

function write(file: string, name: string, source: string, text: string): void {
  const body = `// Written by \`npm run -s train\` from ${source}; see NOTICE.\nexport const ${name} =\n  ${JSON.stringify(text)};\n`;
  writeFileSync(new URL(file, models), body);
  console.error(`${file}: ${Math.round(body.length / 1024)} KB`);
}

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    validate: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [] },
  },
});
const unknown = values.only.find((name) => !partNames.includes(name));
if (values.data === undefined) {
  console.error("Say where the data lie: npm run -s train -- --data DIR");
  process.exitCode = 2;
} else if (unknown !== undefined) {
  console.error(`There is no part "${unknown}": --only takes ${partNames.join(", ")}.`);
  process.exitCode = 2;
} else if (values.only.length > 0 && !values.validate) {
  console.error("--only says what to measure: give --validate as well.");
  process.exitCode = 2;
} else {
  train(values.data, values.validate, values.only);
}
