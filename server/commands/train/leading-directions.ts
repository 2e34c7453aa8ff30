import type { SparseRow } from "./contexts.ts";
import { eigenvectors } from "./eigenvectors.ts";

const spare = 16;
const rounds = 4;

/**
 * Each row of a sparse matrix in its leading singular directions (values weighted by their root), scaled to length 1.
 * Block power iteration from a fixed start.
 */
export function leadingDirections(rows: SparseRow[], dimensions: number): number[][] {
  const columns = 1 + rows.reduce((most, { index }) => Math.max(most, index.at(-1) ?? 0), 0);
  const width = dimensions + spare;
  let basis = start(rows.length, width);
  for (let round = 0; round < rounds; round++) {
    orthonormalise(basis);
    basis = times(rows, transposedTimes(rows, basis, columns, width), width);
  }
  orthonormalise(basis);
  const image = transposedTimes(rows, basis, columns, width);
  const gram = Array.from({ length: width }, (_, a) =>
    Array.from({ length: width }, (_, b) => image.reduce((sum, row) => sum + at(row, a) * at(row, b), 0)),
  );
  const { values, vectors } = eigenvectors(gram);
  return basis.map((row) => {
    const point = Array.from({ length: dimensions }, (_, d) => {
      const along = row.reduce((sum, value, a) => sum + value * (vectors[a]?.[d] as number), 0);
      return along * Math.max(values[d] as number, 0) ** 0.25;
    });
    const length = Math.sqrt(point.reduce((sum, value) => sum + value * value, 0)) || 1;
    return point.map((value) => value / length);
  });
}

function start(rows: number, width: number): Float64Array[] {
  let state = 1;
  return Array.from({ length: rows }, () =>
    Float64Array.from({ length: width }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 4294967296 - 0.5;
    }),
  );
}

function times(rows: SparseRow[], right: Float64Array[], width: number): Float64Array[] {
  return rows.map(({ index, value }) => {
    const out = new Float64Array(width);
    for (let k = 0; k < index.length; k++)
      addScaled(out, right[index[k] as number] as Float64Array, at(value, k));
    return out;
  });
}

function transposedTimes(
  rows: SparseRow[],
  left: Float64Array[],
  columns: number,
  width: number,
): Float64Array[] {
  const out = Array.from({ length: columns }, () => new Float64Array(width));
  rows.forEach(({ index, value }, i) => {
    for (let k = 0; k < index.length; k++)
      addScaled(out[index[k] as number] as Float64Array, left[i] as Float64Array, at(value, k));
  });
  return out;
}

// modified Gram-Schmidt over the columns
function orthonormalise(basis: Float64Array[]): void {
  const width = basis[0]?.length ?? 0;
  for (let a = 0; a < width; a++) {
    for (let b = 0; b < a; b++) {
      let dot = 0;
      for (const row of basis) dot += at(row, a) * at(row, b);
      for (const row of basis) row[a] = at(row, a) - dot * at(row, b);
    }
    let square = 0;
    for (const row of basis) square += at(row, a) ** 2;
    const length = Math.sqrt(square) || 1;
    for (const row of basis) row[a] = at(row, a) / length;
  }
}

function addScaled(out: Float64Array, row: Float64Array, factor: number): void {
  for (let k = 0; k < out.length; k++) out[k] = at(out, k) + factor * at(row, k);
}

function at(values: Float64Array, k: number): number {
  return values[k] as number;
}
