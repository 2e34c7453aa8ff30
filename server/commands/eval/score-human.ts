import { readSignals } from "#flows/signals/read-signals.ts";
import type { Signals } from "#flows/signals/signal.ts";
import { thresholds } from "#flows/signals/thresholds.ts";
import { averagePrecision, countsFor, f1 } from "./classes.ts";
import { resampledMeasure, shareMeasure } from "./intervals.ts";
import type { Measure } from "./measure.ts";
import { decide } from "./play.ts";

interface Row {
  text: string;
  /** 1 asks for a person, or was routed to one. */
  label: 0 | 1;
}

/** Who asks for a person. */
export function scoreHuman(rows: Row[]): Measure[] {
  return scoresOf(rows, ({ wantsHuman }) => ({
    score: wantsHuman.value,
    asks: wantsHuman.value >= thresholds.wantsHuman,
  }));
}

/** Who is routed to a person by the shipped policies, whether they ask for one or not. */
export function scoreRouted(rows: Row[]): Measure[] {
  return scoresOf(rows, (signals, text) => {
    const { fired, pressure } = decide([{ seq: 1, text, signals }], signals);
    return { score: pressure, asks: fired };
  });
}

function scoresOf(
  rows: Row[],
  judge: (signals: Signals, text: string) => { score: number; asks: boolean },
): Measure[] {
  const read = rows.map(({ text, label }) => ({ gold: label === 1, ...judge(readSignals(text, []), text) }));
  const counts = (all: typeof read) =>
    countsFor(
      all.map((one) => one.gold),
      all.map((one) => one.asks),
      true,
    );
  const { truePositives, falsePositives, falseNegatives } = counts(read);
  return [
    shareMeasure("precision", truePositives, truePositives + falsePositives),
    shareMeasure("recall", truePositives, truePositives + falseNegatives),
    resampledMeasure("f1", read, (all) => f1(counts(all))),
    resampledMeasure("average_precision", read, (all) =>
      averagePrecision(
        all.map((one) => one.gold),
        all.map((one) => one.score),
      ),
    ),
  ];
}
