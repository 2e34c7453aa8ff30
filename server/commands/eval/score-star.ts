import { defaultPolicies } from "#flows/policies.ts";
import { replyLoop } from "#flows/signals/reply-loop.ts";
import { thresholds } from "#flows/signals/thresholds.ts";
import { auroc, averagePrecision, countsFor, f1 } from "./classes.ts";
import { resampledMeasure } from "./intervals.ts";
import type { Measure } from "./measure.ts";
import { type ConversationRow, decideTurns, type HeardTurn, type ListenedTurn, listen } from "./play.ts";
import { playedFor, scoreTiming } from "./score-conversations.ts";

/** STAR: requests that the flow cannot serve, loops, and whether the customer got annoyed. */
export function scoreStar(rows: ConversationRow[]): Measure[] {
  const listened = rows.map(listen);
  const heard = listened.map((turns) => decideTurns(turns, defaultPolicies));
  return [
    ...scoreTiming(
      "edge_",
      heard.map((turns) => playedFor(turns, "edge")),
    ),
    scoreLoops(listened.map((turns) => loopsIn(turns, thresholds.loop))),
    ...annoyance(rows, heard),
  ];
}

/** A bot's turn, whether it is a loop and whether it was heard as one. */
export interface JudgedReply {
  gold: boolean;
  predicted: boolean;
}

/** A bot's turn counts as a loop when the conversation, right after it, is heard to walk in the bot's circle. */
export function loopsIn(listened: ListenedTurn[], atLeast: number): JudgedReply[] {
  return listened.flatMap(({ turn: { role, labels }, heard }) =>
    role === "customer" ? [] : [{ gold: labels?.repeat === 1, predicted: replyLoop(heard) >= atLeast }],
  );
}

export function scoreLoops(conversations: JudgedReply[][]): Measure {
  return resampledMeasure("loop_f1", conversations, loopF1);
}

export function loopF1(conversations: JudgedReply[][]): number {
  const flat = conversations.flat();
  return f1(
    countsFor(
      flat.map(({ gold }) => gold),
      flat.map(({ predicted }) => predicted),
      true,
    ),
  );
}

function annoyance(rows: ConversationRow[], heard: HeardTurn[][]): Measure[] {
  const judged = rows.flatMap((row, i) => {
    const annoyed = row.annoyed ?? row.labels?.annoyed;
    if (annoyed === null || annoyed === undefined) return [];
    const worst = Math.max(0, ...(heard[i] ?? []).map(({ signals }) => (1 - signals.sentiment.value) / 2));
    return [{ gold: annoyed, worst }];
  });
  const over = (figure: (gold: boolean[], score: number[]) => number) => (all: typeof judged) =>
    figure(
      all.map(({ gold }) => gold),
      all.map(({ worst }) => worst),
    );
  return [
    resampledMeasure("annoyed_auroc", judged, over(auroc)),
    resampledMeasure("annoyed_ap", judged, over(averagePrecision)),
  ];
}
