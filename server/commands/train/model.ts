import type { TrainedModel } from "#flows/signals/linear-model.ts";
import type { Design } from "./features.ts";

/** The design with only the features that move scores most: largest weight times the root of how often it stands. */
export function keepBest(design: Design, weights: number[][], keep: number): Design {
  const dense = weights.length - 1 - design.names.length;
  const counts = new Float64Array(design.names.length);
  for (const row of design.rows) for (const k of row.sparse) counts[k] = (counts[k] as number) + 1;
  const worth = design.names.map((name, k) => ({
    name,
    k,
    worth: Math.max(...(weights[dense + k] as number[]).map(Math.abs)) * Math.sqrt(counts[k] as number),
  }));
  const kept = worth
    .sort((a, b) => b.worth - a.worth || a.k - b.k)
    .slice(0, keep)
    .sort((a, b) => a.k - b.k);
  const place = new Map(kept.map(({ k }, at) => [k, at]));
  return {
    names: kept.map(({ name }) => name),
    rows: design.rows.map((row) => ({
      ...row,
      sparse: row.sparse.flatMap((k) => place.get(k) ?? []),
    })),
  };
}

/** Trained weights (dense, sparse, then bias) as the shipped model holds them. */
export function toModel(design: Design, weights: number[][]): TrainedModel {
  const dense = weights.length - 1 - design.names.length;
  return {
    bias: weights.at(-1) ?? [],
    dense: weights.slice(0, dense),
    sparse: new Map(design.names.map((name, k) => [name, weights[dense + k] as number[]])),
  };
}
