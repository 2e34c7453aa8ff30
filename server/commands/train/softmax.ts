import type { Row } from "./ridge.ts";

/** Softmax regression by AdaGrad over rows in their own order; `weights[k]` has one number for each class. */
export function softmax(
  rows: Row[],
  gold: number[],
  rowWeight: number[],
  sparseCount: number,
  classes: number,
  options: { rounds: number; rate: number; decay: number },
): Float64Array[] {
  const denseCount = rows[0]?.dense.length ?? 0;
  const size = denseCount + sparseCount + 1;
  const weights = Array.from({ length: size }, () => new Float64Array(classes));
  const history = Array.from({ length: size }, () => new Float64Array(classes).fill(0.1));
  const scores = new Float64Array(classes);
  for (let round = 0; round < options.rounds; round++) {
    for (let r = 0; r < rows.length; r++) {
      // a fixed walk through all rows that does not follow the file's order
      const i = (r * 7919 + round * 104729) % rows.length;
      const row = rows[i] as Row;
      probabilities(weights, row, denseCount, scores);
      for (let c = 0; c < classes; c++) {
        const error = (rowWeight[i] as number) * ((scores[c] as number) - (gold[i] === c ? 1 : 0));
        for (let d = 0; d < denseCount; d++)
          update(weights[d], history[d], c, error * (row.dense[d] as number), options, false);
        for (const s of row.sparse)
          update(weights[denseCount + s], history[denseCount + s], c, error * row.scale, options, true);
        update(weights[size - 1], history[size - 1], c, error, options, false);
      }
    }
  }
  return weights;
}

export function probabilities(
  weights: Float64Array[],
  row: Row,
  denseCount: number,
  scores: Float64Array,
): void {
  let total = 0;
  for (let c = 0; c < scores.length; c++) {
    let sum = weights[weights.length - 1]?.[c] as number;
    for (let d = 0; d < denseCount; d++) sum += (weights[d]?.[c] as number) * (row.dense[d] as number);
    for (const s of row.sparse) sum += (weights[denseCount + s]?.[c] as number) * row.scale;
    scores[c] = Math.exp(Math.max(-30, Math.min(30, sum)));
    total += scores[c] as number;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / total;
}

function update(
  weight: Float64Array | undefined,
  history: Float64Array | undefined,
  c: number,
  gradient: number,
  options: { rate: number; decay: number },
  decays: boolean,
): void {
  if (weight === undefined || history === undefined) return;
  const now = weight[c] as number;
  const g = gradient + (decays ? options.decay * now : 0);
  const seen = (history[c] as number) + g * g;
  history[c] = seen;
  weight[c] = now - (options.rate * g) / Math.sqrt(seen);
}
