import type { Separators } from "./train-separators.ts";

const zero = 79; // "O": letters from "#" to "{" stand for −44…44
const steps = 44;
const first = 35; // "#" stands for the first class, and for no class at all where classes are counted

/** For each feature: how many classes, then each class and its weight in 89 steps, fine near zero and coarse far from it. */
export function packWeights({ classes, weights }: Separators): { weights: string; largest: number } {
  let largest = 1e-6;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  largest = Math.ceil(largest * 1e4) / 1e4;
  const packed: string[] = [];
  for (let from = 0; from < weights.length; from += classes) {
    let row = "";
    let count = 0;
    for (let c = 0; c < classes; c++) {
      const share = (weights[from + c] as number) / largest;
      const level = Math.round(Math.sqrt(Math.abs(share)) * steps);
      if (level < faint) continue;
      row += String.fromCharCode(first + c, zero + (share < 0 ? -level : level));
      count++;
    }
    packed.push(String.fromCharCode(first + count) + row);
  }
  return { weights: packed.join(""), largest };
}

export function unpackWeights(
  model: { weights: string; largest: number; bias: number[] },
  classes: number,
  size: number,
): Separators {
  const weights = new Float32Array(size * classes);
  let at = 0;
  for (let feature = 0; feature < size; feature++) {
    const count = model.weights.charCodeAt(at++) - first;
    for (let k = 0; k < count; k++) {
      const c = model.weights.charCodeAt(at++) - first;
      const level = (model.weights.charCodeAt(at++) - zero) / steps;
      weights[feature * classes + c] = (level < 0 ? -level : level) * level * model.largest;
    }
  }
  return { classes, weights, bias: Float64Array.from(model.bias) };
}

// a weight this faint moves no answer: leaving it out halves what is stored
const faint = 3;
