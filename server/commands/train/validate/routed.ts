import { hearRow, judgedF1, judgeRouted, type MessageRow, scoreJudged } from "../../eval/score-human.ts";
import { readRows } from "../data.ts";
import { gridOf } from "./grid.ts";
import { leaveOneOut } from "./leave-one-out.ts";
import { policiesAt, shippedAt } from "./policies-at.ts";
import type { Unseen } from "./unseen.ts";

interface Row extends MessageRow {
  id: string;
  source: string;
}

/** Who is routed to a person, each bot under policies whose thresholds are best on the other. */
export function validateRouted(data: string): Unseen[] {
  const file = "handoff_messages.jsonl";
  return leaveOneOut(readRows<Row>(data, file).map(hearRow), {
    file,
    sourceOf: ({ source }) => source,
    // the other policies look at several messages, or have no threshold
    shipped: shippedAt(["wantsHuman", "angry"]),
    grid: gridOf({ wantsHuman: [0.3, 0.4, 0.5, 0.6, 0.7, 0.8], angry: [-0.4, -0.5, -0.6, -0.7, -0.8] }),
    judgeAt: (at) => {
      const policies = policiesAt(at);
      return (row) => judgeRouted(row, policies);
    },
    figure: judgedF1,
    score: scoreJudged,
  });
}
