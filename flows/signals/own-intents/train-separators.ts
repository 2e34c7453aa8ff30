import type { Point } from "./message-space.ts";

/** One separator for each class: `weights[feature × classes + class]`. */
export interface Separators {
  classes: number;
  weights: Float32Array;
  bias: Float64Array;
}

/** With how hard each example still pulls on each class: what it would take to do without it. */
export interface TrainedSeparators extends Separators {
  pulls: Float32Array;
}

// primes above any number of examples: each walk visits every example once, far from the one before
const strides = [
  1299709, 15485863, 32452843, 49979687, 67867967, 86028121, 1020379, 2750159, 4256233, 7368787,
];
// how much an example may lie on the wrong side: 1 / (2C)
const slack = 0.7;
/** An example that pulls so little more or less than before is passed over in the next round. */
const little = 0.1;

/**
 * Linear support vectors, each class against all others (squared hinge, L2, dual coordinate descent after Hsieh et al. 2008),
 * all classes in one walk. The walk's order is fixed: same examples, same weights.
 */
export function trainSeparators(
  points: Point[],
  gold: number[],
  classes: number,
  size: number,
  rounds = strides.length,
): TrainedSeparators {
  const weights = new Float32Array(size * classes);
  const bias = new Float64Array(classes);
  const duals = new Float32Array(points.length * classes);
  const lengths = points.map(({ value }) => value.reduce((sum, x) => sum + x * x, 1));
  const separators = { classes, weights, bias, pulls: duals };
  const scores = new Float64Array(classes);
  const steps = new Float64Array(classes);
  const moved = new Int32Array(classes);
  const rests = new Uint8Array(points.length);
  for (const stride of strides.slice(0, rounds)) {
    for (let k = 0; k < points.length; k++) {
      const i = (k * stride + stride) % points.length;
      if (rests[i] === 1) {
        rests[i] = 0;
        continue;
      }
      const point = points[i] as Point;
      scoreInto(scores, separators, point);
      let count = 0;
      let furthest = 0;
      for (let c = 0; c < classes; c++) {
        const sign = gold[i] === c ? 1 : -1;
        const dual = duals[i * classes + c] as number;
        const gradient = sign * (scores[c] as number) - 1 + slack * dual;
        if (dual === 0 && gradient >= 0) continue;
        const next = Math.max(0, dual - gradient / ((lengths[i] as number) + slack));
        duals[i * classes + c] = next;
        steps[c] = (next - dual) * sign;
        furthest = Math.max(furthest, Math.abs(next - dual));
        moved[count++] = c;
      }
      if (furthest < little) rests[i] = 1;
      if (count > 0) move(separators, point, steps, moved.subarray(0, count));
    }
  }
  return separators;
}

/** How far the point lies on each class's side. */
export function scoreInto(scores: Float64Array, { classes, weights, bias }: Separators, point: Point): void {
  scores.set(bias);
  const { index, value } = point;
  for (let k = 0; k < index.length; k++) {
    const from = (index[k] as number) * classes;
    const x = value[k] as number;
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + (weights[from + c] as number) * x;
  }
}

function move(
  { classes, weights, bias }: Separators,
  point: Point,
  steps: Float64Array,
  moved: Int32Array,
): void {
  const { index, value } = point;
  for (const c of moved) bias[c] = (bias[c] as number) + (steps[c] as number);
  for (let k = 0; k < index.length; k++) {
    const from = (index[k] as number) * classes;
    const x = value[k] as number;
    for (let m = 0; m < moved.length; m++) {
      const c = moved[m] as number;
      weights[from + c] = (weights[from + c] as number) + (steps[c] as number) * x;
    }
  }
}
