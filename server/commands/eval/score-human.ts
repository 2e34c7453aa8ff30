import { readSignals } from "#flows/signals/read-signals.ts";
import { thresholds } from "#flows/signals/thresholds.ts";
import { averagePrecision, countsFor, f1 } from "./classes.ts";
import { resampledMeasure, shareMeasure } from "./intervals.ts";
import type { Measure } from "./measure.ts";

interface Row {
  text: string;
  /** 1 asks for a person, or was routed to one. */
  label: 0 | 1;
}

export function scoreHuman(rows: Row[]): Measure[] {
  const read = rows.map(({ text, label }) => {
    const score = readSignals(text, []).wantsHuman.value;
    return { gold: label === 1, score, asks: score >= thresholds.wantsHuman };
  });
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
