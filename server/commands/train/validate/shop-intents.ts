import { thresholds } from "#flows/signals/thresholds.ts";
import { type IntentAnswer, intentMeasures } from "../../eval/intent-measures.ts";
import { mcc } from "../../eval/mcc.ts";
import type { ConversationRow } from "../../eval/play.ts";
import { answerTo, type ShopMessage, shopTurns } from "../../eval/score-shop-intents.ts";
import { readRows } from "../data.ts";
import { gridOf, twentieths } from "./grid.ts";
import { leaveOneOut } from "./leave-one-out.ts";
import type { Unseen } from "./unseen.ts";

const [single, turns] = ["bitext27.jsonl", "multidogo.jsonl"];

/** The intents of every shop, each source at the threshold that is best on the other. */
export function validateShopIntents(data: string): Unseen[] {
  const messages = [
    ...readRows<ShopMessage & { id: string }>(data, single).map((row) => ({ ...row, source: single })),
    ...readRows<ConversationRow & { id: string }>(data, turns).flatMap((row) =>
      shopTurns(row).map((turn) => ({ ...turn, id: row.id, source: turns })),
    ),
  ];
  const measures = leaveOneOut(messages, {
    file: `${single} ${turns}`,
    sourceOf: ({ source }) => source,
    shipped: { intent: thresholds.intent },
    grid: gridOf({ intent: twentieths(0.15, 1) }),
    judgeAt:
      ({ intent = 0 }) =>
      (message) =>
        answerTo(message, intent),
    figure: (answers: IntentAnswer[]) => mcc(answers),
    score: (answers) => intentMeasures(answers),
  });
  // here a source is a file
  return measures.map((one) => ({ ...one, file: one.left.endsWith(".jsonl") ? one.left : one.file }));
}
