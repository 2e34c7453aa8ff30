import { botOf, type IntentRow, outside } from "../../eval/score-own-intents.ts";
import { fifthOf } from "../data.ts";

export interface Fold {
  learnt: IntentRow[];
  tested: IntentRow[];
}

/**
 * Five times another fifth of a bot's messages is tested and another fifth of its intents is not learnt. All messages of
 * those intents come from outside, and as many of other bots', under labels that the bot lacks, as come from inside: two in
 * three of what is tested, near the most that real bots get.
 */
export function foldsOfBot(rows: IntentRow[], bot: string): Fold[] {
  const own = rows.filter((row) => botOf(row) === bot);
  const intents = [...new Set(own.map(nameOf))].sort();
  const strangers = rows.filter((row) => botOf(row) !== bot && !intents.includes(nameOf(row)));
  return [0, 1, 2, 3, 4].map((fold) => {
    const present = new Set(intents.filter((_, i) => i % 5 !== fold));
    const isPresent = (row: IntentRow) => present.has(nameOf(row));
    const isTested = ({ id }: IntentRow) => fifthOf(id) === fold;
    const learnt = own.filter((row) => isPresent(row) && !isTested(row));
    const known = new Set(learnt.map(nameOf));
    // the one message of an intent is not among them: nothing could have known it
    const inside = own.filter((row) => isTested(row) && known.has(nameOf(row)));
    const others = [
      ...own.filter((row) => !isPresent(row)),
      ...someOf(strangers.filter(isTested), inside.length),
    ];
    return { learnt, tested: [...inside, ...others.map((row) => ({ ...row, label: outside }))] };
  });
}

/** CHAT_WITH_AN_AGENT of one bot is CHAT_WITH_AGENT of another. */
function nameOf({ label }: IntentRow): string {
  return label.replace(/_AN?_/, "_");
}

/** Evenly picked. */
function someOf(rows: IntentRow[], most: number): IntentRow[] {
  const n = Math.min(most, rows.length);
  return Array.from({ length: n }, (_, i) => rows[Math.floor((i * rows.length) / n)] as IntentRow);
}
