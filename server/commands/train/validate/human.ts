import { thresholds } from "#flows/signals/thresholds.ts";
import { shareMeasure } from "../../eval/intervals.ts";
import type { Measure } from "../../eval/measure.ts";
import {
  hearRow,
  type JudgedRow,
  judgedF1,
  judgeHuman,
  type MessageRow,
  scoreJudged,
} from "../../eval/score-human.ts";
import { readRows } from "../data.ts";
import { gridOf, twentieths } from "./grid.ts";
import { leaveOneOut } from "./leave-one-out.ts";
import type { Unseen } from "./unseen.ts";

interface Row extends MessageRow {
  id: string;
  source: string;
}

/** Who asks for a person, each source at the threshold that is best on the others. */
export function validateHuman(data: string): Unseen[] {
  const file = "human_request.jsonl";
  return leaveOneOut(readRows<Row>(data, file).map(hearRow), {
    file,
    sourceOf: ({ source }) => publisherOf(source),
    shipped: { wantsHuman: thresholds.wantsHuman },
    grid: gridOf({ wantsHuman: twentieths(0.1, 0.95) }),
    judgeAt:
      ({ wantsHuman = 0 }) =>
      (row) =>
        judgeHuman(row, wantsHuman),
    figure: judgedF1,
    score: scoreAsking,
  });
}

/** Parts of one collection are one source: "Bitext-dev" is Bitext, "NLU++-hotels-3" is NLU++-hotels. */
function publisherOf(source: string): string {
  return source.replace(/-(train|dev|\d+)$/, "");
}

/** Where nobody asks for a person, there is nothing to find and only who was taken for asking. */
function scoreAsking(judged: JudgedRow[]): Measure[] {
  if (judged.some(({ gold }) => gold)) return scoreJudged(judged);
  return [shareMeasure("false", judged.filter(({ asks }) => asks).length, judged.length)];
}
