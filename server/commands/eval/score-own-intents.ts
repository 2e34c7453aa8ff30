import { readIntent } from "#flows/signals/own-intents/read-intent.ts";
import { trainIntents } from "#flows/signals/own-intents/train-intents.ts";
import { readWords } from "#flows/signals/words.ts";
import { isValidation } from "../train/data.ts";
import { type IntentAnswer, intentMeasures, meanIntentMeasures } from "./intent-measures.ts";
import type { Measure } from "./measure.ts";

export interface IntentRow {
  id: string;
  text: string;
  label: string;
  /** The bot, after a slash, where a file holds several. */
  source?: string;
}

/**
 * A workspace's own intents, learnt from `examples` and tested on `rows`. Where both are the same rows, it learns from four
 * fifths and is tested on the last.
 */
export function scoreOwnIntents(rows: IntentRow[], examples: IntentRow[]): Measure[] {
  const given = new Set(examples.map(({ id }) => id));
  const shared = rows.some(({ id }) => given.has(id));
  const tested = shared ? rows.filter(({ id }) => isValidation(id)) : rows;
  const learnt = shared ? examples.filter(({ id }) => !isValidation(id)) : examples;
  const bots = [...new Set(tested.map(botOf))].sort();
  const answers = bots.map((bot) =>
    answersOf(
      tested.filter((row) => botOf(row) === bot),
      learnt.filter((row) => botOf(row) === bot),
    ),
  );
  return scoreBots(new Map(bots.map((bot, i) => [bot, answers[i] ?? []])));
}

/** Each bot's figures, then their mean; a single bot's stand for themselves. */
export function scoreBots(answers: Map<string, IntentAnswer[]>): Measure[] {
  const all = [...answers.values()];
  if (all.length === 1) return intentMeasures(all[0] ?? []);
  return [
    ...[...answers].flatMap(([bot, own]) => intentMeasures(own, `_${bot}`)),
    ...meanIntentMeasures(all),
  ];
}

/** What a trainer that was shown `examples` says to each of the rows. */
export function answersOf(rows: IntentRow[], examples: IntentRow[]): IntentAnswer[] {
  const model = trainIntents(examples.map(({ text, label }) => ({ text, intent: intentOf(label) })));
  return rows.map(({ text, label }) => {
    const { value, confidence } = readIntent(readWords(text), model);
    return { gold: intentOf(label), predicted: value, confidence };
  });
}

/** "" where a file holds one only. */
export function botOf({ source }: IntentRow): string {
  return source?.split("/").at(-1) ?? "";
}

/** What CLINC150 labels what is none of its intents; HINT3 has a name of its own. */
export const outside = "oos";

function intentOf(label: string): string {
  return label === outside || label === "NO_NODES_DETECTED" ? "none" : label;
}
