import { thresholds } from "#flows/signals/thresholds.ts";
import { type ConversationRow, decideTurns, type ListenedTurn, listen } from "../../eval/play.ts";
import { playedFor, scoreTiming } from "../../eval/score-conversations.ts";
import { loopF1, loopsIn, scoreLoops } from "../../eval/score-star.ts";
import { timelyF1 } from "../../eval/timing.ts";
import { readRows } from "../data.ts";
import { gridOf, twentieths } from "./grid.ts";
import { leaveOneOut } from "./leave-one-out.ts";
import { policiesAt, shippedAt } from "./policies-at.ts";
import type { Unseen } from "./unseen.ts";

interface Listened {
  id: string;
  /** What it is about, joined by commas where it is several things. */
  domains: string;
  turns: ListenedTurn[];
}

/** Edge cases and loops, each domain at the thresholds that are best on conversations about none of its things. */
export function validateStar(data: string): Unseen[] {
  const listened = readRows<ConversationRow & { id: string }>(data, "star.jsonl").map((row) => ({
    id: row.id,
    domains: (row.labels?.domains ?? []).toSorted().join(","),
    turns: listen(row),
  }));
  const source = { file: "star.jsonl", sourceOf: ({ domains }: Listened) => domains, apart: shareNothing };
  return [
    ...leaveOneOut(listened, {
      ...source,
      shipped: shippedAt(["unserved", "loop", "angry", "frustrated"]),
      grid: gridOf({
        unserved: [0.3, 0.45, 0.6, 0.75],
        loop: [0.5, 0.65, 0.8, 0.95],
        angry: [-0.5, -0.6, -0.7, -0.8],
      }).map(withFrustrated),
      judgeAt: (at) => {
        const policies = policiesAt(at);
        return ({ turns }) => playedFor(decideTurns(turns, policies), "edge");
      },
      figure: timelyF1,
      score: (played) => scoreTiming("edge_", played),
    }),
    ...leaveOneOut(listened, {
      ...source,
      shipped: { loop: thresholds.loop },
      grid: gridOf({ loop: twentieths(0.1, 0.95) }),
      judgeAt:
        ({ loop = 0 }) =>
        ({ turns }) =>
          loopsIn(turns, loop),
      figure: loopF1,
      score: (replies) => [scoreLoops(replies)],
    }),
  ];
}

export function shareNothing(one: string, other: string): boolean {
  const own = new Set(one.split(","));
  return other.split(",").every((domain) => !own.has(domain));
}

/** Twice running asks for .2 less than once, as the policies ship it. */
function withFrustrated<At extends { angry?: number }>(at: At): At & { frustrated: number } {
  return { ...at, frustrated: Math.round(((at.angry ?? 0) + 0.2) * 10) / 10 };
}
