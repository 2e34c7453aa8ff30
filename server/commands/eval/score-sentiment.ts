import { readSignals } from "#flows/signals/read-signals.ts";
import { macroF1 } from "./classes.ts";
import { correlationMeasure, pearson, spearman } from "./correlation.ts";
import { resampledMeasure } from "./intervals.ts";
import type { Measure } from "./measure.ts";
import { polarities, polarity } from "./polarity.ts";

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
  const felt = rows.map(({ text }) => readSignals(text, []).sentiment.value);
  const gold = rows.map(({ score }) => score);
  const pairs = rows.map(({ score }, i) => ({
    gold: score > 0.5 ? "positive" : score < -0.5 ? "negative" : "neutral",
    predicted: polarity(felt[i] as number),
  }));
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
  ];
}
