import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { UserError } from "../user-error.ts";
import { type Measure, rounded } from "./eval/measure.ts";
import type { ConversationRow } from "./eval/play.ts";
import { scoreConversations } from "./eval/score-conversations.ts";
import { scoreHuman, scoreRouted } from "./eval/score-human.ts";
import { scoreOwnIntents } from "./eval/score-own-intents.ts";
import { scoreSentiment } from "./eval/score-sentiment.ts";
import { scoreShopIntents, scoreShopTurns } from "./eval/score-shop-intents.ts";
import { scoreStar } from "./eval/score-star.ts";
import { scoreSupport } from "./eval/score-support.ts";
import { scoreTone } from "./eval/score-tone.ts";
import { scoreTweets } from "./eval/score-tweets.ts";
import { readRows } from "./train/data.ts";

/** `npm run -s eval -- --data DIR`: how well the signals hear, on every `*.jsonl` of a folder, through the live code. */
function evaluateFolder(folder: string, trainFolder: string | undefined): void {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .sort();
  if (files.length === 0) console.error(`There is no *.jsonl in ${folder}.`);
  for (const file of files) evaluateFile(folder, file, trainFolder);
}

/** One file that cannot be read keeps no other from being measured. */
function evaluateFile(folder: string, file: string, trainFolder: string | undefined): void {
  try {
    const measures = measuresOf(folder, file, trainFolder);
    if (measures.length === 0) console.error(`${file}: no measure for it yet.`);
    for (const measure of measures) console.log(JSON.stringify({ file, ...rounded(measure) }));
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);
    process.exitCode = 1;
  }
}

function measuresOf(folder: string, file: string, trainFolder: string | undefined): Measure[] {
  if (/tweets/.test(file) && !file.startsWith("sentiment_")) return scoreTweets(readRows(folder, file));
  if (file.startsWith("sentiment_")) return scoreSentiment(readRows(folder, file));
  if (file.startsWith("human_request")) return scoreHuman(readRows(folder, file));
  if (file.startsWith("handoff_messages")) return scoreRouted(readRows(folder, file));
  if (/^(hint3|banking77|clinc150)/.test(file)) {
    if (trainFolder === undefined || !existsSync(join(trainFolder, file))) return withoutExamples(file);
    return scoreOwnIntents(readRows(folder, file), readRows(trainFolder, file));
  }
  if (file.startsWith("bitext27")) return scoreShopIntents(readRows(folder, file));
  if (file.startsWith("multidogo")) return scoreShopTurns(readRows(folder, file));
  if (file.startsWith("tone_")) return scoreTone(readRows(folder, file));
  if (/^(support|fresh)-messages/.test(file)) return scoreSupport(readRows(folder, file));
  if (file.startsWith("star")) return scoreStar(readRows(folder, file));
  const rows = readRows<Partial<ConversationRow>>(folder, file).filter(isConversation);
  return rows.length > 0 ? scoreConversations(rows) : [];
}

function withoutExamples(file: string): Measure[] {
  console.error(
    `${file}: own intents are learnt from examples; a file of this name with them has to lie in the folder of --train DIR.`,
  );
  return [];
}

function isConversation(row: Partial<ConversationRow>): row is ConversationRow {
  return (
    Array.isArray(row.turns) &&
    row.turns.every(({ role, text }) => typeof role === "string" && typeof text === "string")
  );
}

const { values } = parseArgs({ options: { data: { type: "string" }, train: { type: "string" } } });
if (values.data === undefined) {
  console.error("Say where the data lie: npm run -s eval -- --data DIR [--train DIR]");
  process.exitCode = 2;
} else {
  evaluateFolder(values.data, values.train);
}
