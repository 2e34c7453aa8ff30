import type { MoodFeatures } from "./mood-features.ts";

export interface LinearModel {
  columns: number;
  bias: number[];
  /** Column after column: all that one score needs lies side by side. */
  dense: Float64Array;
  sparse: Map<string, number[]>;
}

/** A model as training leaves it. */
export interface TrainedModel {
  bias: number[];
  /** By dense feature, then column. */
  dense: number[][];
  sparse: Map<string, number[]>;
}

const zero = 79; // "O": letters from "#" to "{" stand for −44…44
const steps = 44;

/** Reads a model from text: one JSON line of dense weights, then a line for each feature with one letter per column. */
export function readModel(text: string): LinearModel {
  const lines = text.trim().split("\n");
  const head = JSON.parse(lines[0] as string) as { bias: number[]; dense: number[][]; largest: number[] };
  const columns = head.bias.length;
  const sparse = new Map<string, number[]>();
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as string;
    const weights: number[] = [];
    for (let c = 0; c < columns; c++) weights.push(decode(line.charCodeAt(c), head.largest[c] as number));
    sparse.set(line.slice(columns), weights);
  }
  const byColumn = head.bias.map((_, c) => head.dense.map((weights) => weights[c] as number));
  return { columns, bias: head.bias, dense: Float64Array.from(byColumn.flat()), sparse };
}

export function writeModel({ bias, dense, sparse }: TrainedModel): string {
  const round = (value: number) => Number(value.toFixed(4));
  const largest = bias.map((_, c) =>
    round(Math.max(1e-6, ...[...sparse.values()].map((w) => Math.abs(w[c] as number)))),
  );
  const lines = [...sparse.keys()].sort().map(
    (name) =>
      sparse
        .get(name)
        ?.map((weight, c) => encode(weight, largest[c] as number))
        .join("") + name,
  );
  const head = JSON.stringify({ bias: bias.map(round), dense: dense.map((row) => row.map(round)), largest });
  return [head, ...lines].join("\n");
}

/** One score for each column. */
export function score(model: LinearModel, { sparse, dense }: MoodFeatures): number[] {
  const scores = [...model.bias];
  const scale = 1 / Math.sqrt(Math.max(sparse.length / 2, 4));
  for (let c = 0; c < model.columns; c++) {
    let sum = scores[c] as number;
    for (let d = 0; d < dense.length; d++)
      sum += (dense[d] as number) * (model.dense[c * dense.length + d] as number);
    scores[c] = sum;
  }
  for (const { name } of sparse) {
    const weights = model.sparse.get(name);
    if (weights === undefined) continue;
    for (let c = 0; c < model.columns; c++)
      scores[c] = (scores[c] as number) + scale * (weights[c] as number);
  }
  return scores;
}

// steps are fine near zero and coarse far from it
function encode(weight: number, largest: number): string {
  const level = Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / largest) * steps);
  return String.fromCharCode(zero + level);
}

function decode(code: number, largest: number): number {
  const level = (code - zero) / steps;
  return Math.sign(level) * level * level * largest;
}
