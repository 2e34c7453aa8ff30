import { emotions } from "#flows/signals/emotion-model.ts";
import { readSignals } from "#flows/signals/read-signals.ts";
import type { Emotion } from "#flows/signals/signal.ts";
import { moodsOf } from "../train/moods.ts";
import { calibrationMeasure } from "./calibration.ts";
import { macroF1 } from "./classes.ts";
import { resampledMeasure } from "./intervals.ts";
import type { Measure } from "./measure.ts";

interface Row {
  text: string;
  label: string[];
}

/** Six moods, over the rows whose labels agree on one of them. */
export function scoreTone(rows: Row[]): Measure[] {
  const pairs = rows.flatMap(({ text, label }) => {
    const [gold, ...others] = moodsOf(label);
    if (!gold || others.length > 0) return [];
    const { value, confidence } = readSignals(text, []).emotion;
    return [{ gold, predicted: value, confidence, right: value === gold }];
  });
  return [
    resampledMeasure("macro_f1", pairs, (all) =>
      macroF1<Emotion>(
        all.map((one) => one.gold),
        all.map((one) => one.predicted),
        emotions,
      ),
    ),
    calibrationMeasure("ece", pairs),
  ];
}
