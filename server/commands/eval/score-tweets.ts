import { readSignals } from "#flows/signals/read-signals.ts";
import { calibrationMeasure } from "./calibration.ts";
import { macroF1 } from "./classes.ts";
import { resampledMeasure } from "./intervals.ts";
import type { Measure } from "./measure.ts";
import { polarities, polarity } from "./polarity.ts";

interface Row {
  text: string;
  /** Three classes, or 1 for a complaint. */
  label: "negative" | "neutral" | "positive" | 0 | 1;
}

export function scoreTweets(rows: Row[]): Measure[] {
  const binary = rows.every(({ label }) => label === 0 || label === 1);
  const pairs = rows.map(({ text, label }) => {
    const { value, confidence } = readSignals(text, []).sentiment;
    const felt = polarity(value);
    const predicted = binary ? (felt === "negative" ? 1 : 0) : felt;
    return { gold: label, predicted, confidence, right: predicted === label };
  });
  const labels: readonly Row["label"][] = binary ? [0, 1] : polarities;
  return [
    resampledMeasure("macro_f1", pairs, (all) =>
      macroF1<Row["label"]>(
        all.map((one) => one.gold),
        all.map((one) => one.predicted as Row["label"]),
        labels,
      ),
    ),
    calibrationMeasure("ece", pairs),
  ];
}
