import { auroc, averagePrecision, countsFor, f1 } from "./classes.ts";
import { resampledMeasure, shareMeasure } from "./intervals.ts";
import type { Measure } from "./measure.ts";
import { type ConversationRow, type HeardTurn, hear } from "./play.ts";
import { firstHandoffs, goldenTransfer, type Played, timelyF1 } from "./timing.ts";

/** The labels that say that a human was due. */
const dueLabels = ["dissat", "angry", "transfer"];

/** Handoffs by the shipped policies against a file's own labels of when one was due; a second label's come with its name. */
export function scoreConversations(rows: ConversationRow[]): Measure[] {
  const found = dueLabels.filter((name) =>
    rows.some(({ turns }) => turns.some(({ labels }) => labels?.[name] !== undefined)),
  );
  const heard = rows.map(hear);
  return found.flatMap((label, at) => {
    const prefix = at === 0 ? "" : `${label}_`;
    const played = heard.map((turns) => playedFor(turns, label));
    return [...scoreTiming(prefix, played), ...scoreRanking(prefix, heard, label)];
  });
}

/** Where handoffs were made in a conversation, and where a label says that one was due. */
export function playedFor(turns: HeardTurn[], label: string): Played {
  return {
    gold: turns.map(({ labels }) => Number(labels[label] ?? 0) === 1),
    fired: turns.map(({ fired }) => fired),
  };
}

/** How well and how timely handoffs were made, each metric's name after `prefix`. */
export function scoreTiming(prefix: string, played: Played[]): Measure[] {
  const { early, onTime, late, missed, falsely, needing, others } = firstHandoffs(played);
  const golden = (tolerance: number) => (all: Played[]) =>
    all.reduce((sum, one) => sum + goldenTransfer(one, tolerance), 0) / all.length;
  return [
    resampledMeasure(`${prefix}f1`, played, turnF1),
    ...[1, 2, 3].map((tolerance) => resampledMeasure(`${prefix}gt${tolerance}`, played, golden(tolerance))),
    resampledMeasure(`${prefix}timely_f1`, played, timelyF1),
    shareMeasure(`${prefix}early`, early, needing),
    shareMeasure(`${prefix}on_time`, onTime, needing),
    shareMeasure(`${prefix}late`, late, needing),
    shareMeasure(`${prefix}missed`, missed, needing),
    shareMeasure(`${prefix}false`, falsely, others),
  ];
}

function turnF1(played: Played[]): number {
  return f1(
    countsFor(
      played.flatMap(({ gold }) => gold),
      played.flatMap(({ fired }) => fired),
      true,
    ),
  );
}

function scoreRanking(prefix: string, conversations: HeardTurn[][], label: string): Measure[] {
  const turns = conversations.map((one) =>
    one.map(({ labels, pressure }) => ({ gold: Number(labels[label] ?? 0) === 1, pressure })),
  );
  const over = (figure: (gold: boolean[], score: number[]) => number) => (all: typeof turns) => {
    const flat = all.flat();
    return figure(
      flat.map(({ gold }) => gold),
      flat.map(({ pressure }) => pressure),
    );
  };
  return [
    resampledMeasure(`${prefix}average_precision`, turns, over(averagePrecision)),
    resampledMeasure(`${prefix}auroc`, turns, over(auroc)),
  ];
}
