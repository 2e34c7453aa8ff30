import { logistic } from "../plain-math.ts";

/** What a message's scores look like, whatever they are of. */
export interface Standing {
  /** Score of the best class. */
  best: number;
  /** How far it is ahead of the next. */
  ahead: number;
  /** 0…1: how much of what the message says stands in the examples. */
  known: number;
}

/** Weights of a logistic regression over a standing. */
export type Surety = number[];

export function suretyOf(weights: Surety, standing: Standing): number {
  const x = inputs(standing);
  return logistic(x.reduce((sum, value, k) => sum + value * (weights[k] as number), 0));
}

/**
 * Logistic regression by Newton's steps; each case counts by its weight. With few cases the weights stay near the usual ones.
 */
export function learnSurety(
  cases: { standing: Standing; holds: boolean; weight: number }[],
  usual: Surety,
): Surety {
  const size = usual.length;
  let weights = usual;
  const rows = cases.map(({ standing, holds, weight }) => ({ x: inputs(standing), holds, weight }));
  for (let round = 0; round < 12; round++) {
    const slope = weights.map((w, k) => -pull * (w - (usual[k] as number)));
    const curve = weights.map((_, a) => weights.map((_, b) => (a === b ? pull : 0)));
    for (const { x, holds, weight } of rows) {
      const p = logistic(x.reduce((sum, value, k) => sum + value * (weights[k] as number), 0));
      for (let a = 0; a < size; a++) {
        slope[a] = (slope[a] as number) + weight * ((holds ? 1 : 0) - p) * (x[a] as number);
        const row = curve[a] as number[];
        for (let b = 0; b < size; b++)
          row[b] = (row[b] as number) + weight * p * (1 - p) * (x[a] as number) * (x[b] as number);
      }
    }
    const step = solve(curve, slope);
    weights = weights.map((w, k) => w + (step[k] as number));
  }
  return weights.map((w) => Math.round(w * 1e4) / 1e4);
}

// how many cases the usual weights are worth
const pull = 1;

function inputs({ best, ahead, known }: Standing): number[] {
  return [1, best, Math.min(ahead, 2), known];
}

/** Gauss elimination for a positive definite matrix. */
function solve(matrix: number[][], target: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, target[i] as number]);
  rows.forEach((pivot, i) => {
    rows.forEach((row, j) => {
      if (j === i) return;
      const factor = (row[i] as number) / (pivot[i] as number);
      for (let k = i; k < row.length; k++) row[k] = (row[k] as number) - factor * (pivot[k] as number);
    });
  });
  return rows.map((row, i) => (row.at(-1) as number) / (row[i] as number));
}
