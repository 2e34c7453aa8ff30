import type { Policy } from "#flows/flow.ts";
import { defaultPolicies } from "#flows/policies.ts";
import { readSignals } from "#flows/signals/read-signals.ts";
import type { Signals } from "#flows/signals/signal.ts";
import { thresholds } from "#flows/signals/thresholds.ts";
import { calibrationMeasure } from "./calibration.ts";
import { averagePrecision, type Counts, countsFor, f1 } from "./classes.ts";
import { resampledMeasure, shareMeasure } from "./intervals.ts";
import type { Measure } from "./measure.ts";
import { decide } from "./play.ts";

export interface MessageRow {
  text: string;
  /** 1 asks for a person, or was routed to one. */
  label: 0 | 1;
}

/** Who asks for a person. */
export function scoreHuman(rows: MessageRow[]): Measure[] {
  const heard = rows.map(hearRow);
  const judged = heard.map((row) => judgeHuman(row, thresholds.wantsHuman));
  const sure = judged.map(({ gold, asks }, at) => ({
    confidence: heard[at]?.signals.wantsHuman.confidence ?? 0,
    right: asks === gold,
  }));
  return [...scoreJudged(judged), calibrationMeasure("ece", sure)];
}

/** Who is routed to a person by the shipped policies, whether they ask for one or not. */
export function scoreRouted(rows: MessageRow[]): Measure[] {
  return scoreJudged(rows.map(hearRow).map((row) => judgeRouted(row, defaultPolicies)));
}

export interface HeardRow extends MessageRow {
  signals: Signals;
}

/** Whether a person was to come; `score` ranks, `asks` decides. */
export interface JudgedRow {
  gold: boolean;
  score: number;
  asks: boolean;
}

export function hearRow<Row extends MessageRow>(row: Row): Row & HeardRow {
  return { ...row, signals: readSignals(row.text, []) };
}

export function judgeHuman({ label, signals: { wantsHuman } }: HeardRow, atLeast: number): JudgedRow {
  return { gold: Number(label) === 1, score: wantsHuman.value, asks: wantsHuman.value >= atLeast };
}

export function judgeRouted({ text, label, signals }: HeardRow, policies: Policy[]): JudgedRow {
  const { fired, pressure } = decide([{ seq: 1, text, signals }], signals, policies);
  return { gold: Number(label) === 1, score: pressure, asks: fired };
}

export function scoreJudged(judged: JudgedRow[]): Measure[] {
  const { truePositives, falsePositives, falseNegatives } = countsOf(judged);
  return [
    shareMeasure("precision", truePositives, truePositives + falsePositives),
    shareMeasure("recall", truePositives, truePositives + falseNegatives),
    resampledMeasure("f1", judged, judgedF1),
    resampledMeasure("average_precision", judged, (all) =>
      averagePrecision(
        all.map((one) => one.gold),
        all.map((one) => one.score),
      ),
    ),
  ];
}

export function judgedF1(judged: JudgedRow[]): number {
  return f1(countsOf(judged));
}

function countsOf(judged: JudgedRow[]): Counts {
  return countsFor(
    judged.map((one) => one.gold),
    judged.map((one) => one.asks),
    true,
  );
}
