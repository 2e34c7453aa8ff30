import { wordVectors } from "#flows/signals/models/word-vectors.ts";
import { useWordVectors, writeVectors } from "#flows/signals/own-intents/word-vectors.ts";
import {
  answersOf,
  botOf,
  type IntentRow,
  scoreBots,
  scoreOwnIntents,
} from "../../eval/score-own-intents.ts";
import { readRows } from "../data.ts";
import { type LeftOutSource, wordVectorTexts } from "../word-vector-texts.ts";
import { trainWordVectors } from "../word-vectors.ts";
import { foldsOfBot } from "./folds-of-bot.ts";
import { type Unseen, unseen } from "./unseen.ts";

/**
 * A workspace's own intents: the fifth that neither the trainer nor word vectors had ("fifth"), then by word vectors that had
 * nothing of that source; HINT3, which word vectors never had, also with a fifth of its intents left out.
 */
export function* validateOwnIntents(data: string): Generator<Unseen> {
  for (const source of ["banking77", "clinc150"] satisfies LeftOutSource[]) {
    const file = `${source}.jsonl`;
    const rows = readRows<IntentRow>(data, file);
    yield* unseen(scoreOwnIntents(rows, rows), file, "fifth");
    useWordVectors(writeVectors(trainWordVectors(wordVectorTexts(data, source))));
    yield* unseen(scoreOwnIntents(rows, rows), file, source);
    useWordVectors(wordVectors);
  }
  const file = "hint3.jsonl";
  const rows = readRows<IntentRow>(data, file);
  yield* unseen(scoreOwnIntents(rows, rows), file, "fifth");
  const bots = [...new Set(rows.map(botOf))].sort();
  const answers = bots.map((bot) =>
    foldsOfBot(rows, bot).flatMap(({ learnt, tested }) => answersOf(tested, learnt)),
  );
  yield* unseen(
    scoreBots(new Map(bots.map((bot, i) => [bot, answers[i] ?? []]))),
    file,
    "a fifth of the intents",
  );
}
