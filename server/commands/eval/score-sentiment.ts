import { readSignals } from "#flows/signals/read-signals.ts";
import { calibrationMeasure } from "./calibration.ts";
import { macroF1 } from "./classes.ts";
import { correlationMeasure, pearson, spearman } from "./correlation.ts";
import { resampledMeasure } from "./intervals.ts";
import type { Measure } from "./measure.ts";
import { type Polarity, polarities, polarity } from "./polarity.ts";

interface Row {
  text: string;
  /** −4…4. */
  score: number;
  source?: string;
}

/** Sentiment against raters' means, for each genre (what follows the slash in `source`). */
export function scoreSentiment(rows: Row[]): Measure[] {
  const genres = Map.groupBy(rows, ({ source }) => source?.split("/").at(-1) ?? "all");
  return [...genres].flatMap(([genre, own]) => scoreGenre(genre, own));
}

function scoreGenre(genre: string, rows: Row[]): Measure[] {
  const heard = rows.map(({ text }) => readSignals(text, []).sentiment);
  const felt = heard.map(({ value }) => value);
  const gold = rows.map(({ score }) => score);
  const pairs = heard.map(({ value, confidence }, i) => {
    const score = gold[i] as number;
    const meant: Polarity = score > 0.5 ? "positive" : score < -0.5 ? "negative" : "neutral";
    const predicted = polarity(value);
    return { gold: meant, predicted, confidence, right: predicted === meant };
  });
  return [
    correlationMeasure(`pearson_${genre}`, pearson(felt, gold), rows.length),
    correlationMeasure(`spearman_${genre}`, spearman(felt, gold), rows.length),
    resampledMeasure(`macro_f1_${genre}`, pairs, (all) =>
      macroF1(
        all.map((one) => one.gold),
        all.map((one) => one.predicted),
        polarities,
      ),
    ),
    calibrationMeasure(`ece_${genre}`, pairs),
  ];
}
