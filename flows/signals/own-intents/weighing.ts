import { plainExp } from "../plain-math.ts";
import { enoughToCompare } from "./enough-to-compare.ts";
import type { Point } from "./message-space.ts";
import { type Separators, scoreInto, type TrainedSeparators } from "./train-separators.ts";

/** From the scores of all classes to those of each: `weights[from × classes + to]`. Knows which are taken for which. */
export type Weighing = Separators;

// how far a score falls when its own example is left out, of what it at most could
const missed = 0.25;
const rounds = 8;
const rate = 0.1;
const decay = 2;
// logits are about five times what separators give
const scaled = 0.2;

/**
 * Softmax over the separators' scores, as they would be without the example itself (about: what it pulls is taken back), by
 * AdaGrad in a fixed walk. Null where the examples are too few.
 */
export function trainWeighing(
  points: Point[],
  gold: number[],
  separators: TrainedSeparators,
): Weighing | null {
  const { classes } = separators;
  if (!enoughToCompare(points.length, classes)) return null;
  const scores = scoresWithoutOwn(points, gold, separators);
  // around their mean, weights do not have to make up for what all scores share
  const centre = scores.reduce((sum, x) => sum + x, 0) / scores.length;
  const size = classes * classes;
  const weights = new Float32Array(size);
  const history = new Float32Array(size).fill(1);
  const bias = new Float64Array(classes);
  const biasHistory = new Float64Array(classes).fill(1);
  for (let c = 0; c < classes; c++) weights[c * classes + c] = 2;
  const weighing = { classes, weights, bias };
  const own = new Float64Array(classes);
  const out = new Float64Array(classes);
  for (let round = 0; round < rounds; round++) {
    for (let k = 0; k < points.length; k++) {
      const i = (k * stride + round) % points.length;
      for (let c = 0; c < classes; c++) own[c] = (scores[i * classes + c] as number) - centre;
      weighInto(out, own, weighing, 1);
      toShares(out);
      out[gold[i] as number] = (out[gold[i] as number] as number) - 1;
      const keep = decay / points.length;
      for (let c = 0; c < classes; c++) {
        const error = out[c] as number;
        if (error < faint && error > -faint) continue;
        biasHistory[c] = (biasHistory[c] as number) + error * error;
        bias[c] = (bias[c] as number) - (rate * error) / Math.sqrt(biasHistory[c] as number);
        for (let from = 0; from < classes; from++) {
          const at = from * classes + c;
          const now = weights[at] as number;
          const slope = error * (own[from] as number) + keep * now;
          const seen = (history[at] as number) + slope * slope;
          history[at] = seen;
          weights[at] = now - (rate * slope) / Math.sqrt(seen);
        }
      }
    }
  }
  for (let at = 0; at < size; at++) {
    const c = at % classes;
    bias[c] = (bias[c] as number) - centre * (weights[at] as number);
  }
  return weighing;
}

/** The scores as the whole list of them says; null where nothing was learnt of that. */
export function weighed(scores: Float64Array, weighing: Weighing | null): Float64Array | null {
  if (weighing === null) return null;
  const out = new Float64Array(scores.length);
  weighInto(out, scores, weighing, scaled);
  return out;
}

function weighInto(
  out: Float64Array,
  scores: Float64Array,
  { classes, weights, bias }: Weighing,
  by: number,
) {
  out.set(bias);
  for (let from = 0; from < classes; from++) {
    const x = scores[from] as number;
    const row = from * classes;
    for (let c = 0; c < classes; c++) out[c] = (out[c] as number) + (weights[row + c] as number) * x;
  }
  for (let c = 0; c < classes; c++) out[c] = (out[c] as number) * by;
}

function scoresWithoutOwn(points: Point[], gold: number[], separators: TrainedSeparators): Float32Array {
  const { classes, pulls } = separators;
  const all = new Float32Array(points.length * classes);
  const scores = new Float64Array(classes);
  points.forEach((point, i) => {
    scoreInto(scores, separators, point);
    const length = point.value.reduce((sum, x) => sum + x * x, 1);
    for (let c = 0; c < classes; c++) {
      const taken = missed * (pulls[i * classes + c] as number) * length;
      all[i * classes + c] = (scores[c] as number) - (gold[i] === c ? taken : -taken);
    }
  });
  return all;
}

function toShares(out: Float64Array): void {
  let top = out[0] as number;
  for (const value of out) if (value > top) top = value;
  let total = 0;
  for (let c = 0; c < out.length; c++) {
    const below = (out[c] as number) - top;
    out[c] = below < -12 ? 0 : plainExp(below);
    total += out[c] as number;
  }
  for (let c = 0; c < out.length; c++) out[c] = (out[c] as number) / total;
}

// a prime above any number of examples
const stride = 1299709;
// an error this small moves nothing worth the time
const faint = 0.002;
