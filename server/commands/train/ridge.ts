/** A row of a design matrix: dense values, and places of sparse features that count `scale` each. */
export interface Row {
  dense: ArrayLike<number>;
  sparse: number[];
  scale: number;
}

/** Weighted ridge regression by conjugate gradients; returns dense weights, then sparse ones, then the intercept. */
export function ridge(
  rows: Row[],
  gold: number[],
  weight: number[],
  sparseCount: number,
  penalty: { dense: number; sparse: number },
): Float64Array {
  const denseCount = rows[0]?.dense.length ?? 0;
  const size = denseCount + sparseCount + 1;
  const apply = (w: Float64Array): Float64Array => {
    const out = new Float64Array(size);
    for (const [i, row] of rows.entries()) {
      addScaled(out, row, denseCount, (weight[i] as number) * predict(w, row, denseCount));
    }
    for (let k = 0; k < size - 1; k++)
      out[k] = at(out, k) + (k < denseCount ? penalty.dense : penalty.sparse) * at(w, k);
    return out;
  };
  const target = new Float64Array(size);
  for (const [i, row] of rows.entries()) {
    addScaled(target, row, denseCount, (weight[i] as number) * (gold[i] as number));
  }
  return conjugateGradients(apply, target, 80);
}

export function predict(w: Float64Array, row: Row, denseCount: number): number {
  let sum = at(w, w.length - 1);
  for (let d = 0; d < denseCount; d++) sum += at(w, d) * (row.dense[d] as number);
  for (const s of row.sparse) sum += at(w, denseCount + s) * row.scale;
  return sum;
}

function addScaled(out: Float64Array, row: Row, denseCount: number, factor: number): void {
  for (let d = 0; d < denseCount; d++) out[d] = at(out, d) + factor * (row.dense[d] as number);
  for (const s of row.sparse) out[denseCount + s] = at(out, denseCount + s) + factor * row.scale;
  out[out.length - 1] = at(out, out.length - 1) + factor;
}

function conjugateGradients(
  apply: (w: Float64Array) => Float64Array,
  target: Float64Array,
  rounds: number,
): Float64Array {
  const w = new Float64Array(target.length);
  const residual = Float64Array.from(target);
  let direction = Float64Array.from(residual);
  let error = dot(residual, residual);
  for (let round = 0; round < rounds && error > 1e-9; round++) {
    const step = apply(direction);
    const alpha = error / dot(direction, step);
    for (let k = 0; k < w.length; k++) {
      w[k] = at(w, k) + alpha * at(direction, k);
      residual[k] = at(residual, k) - alpha * at(step, k);
    }
    const next = dot(residual, residual);
    direction = direction.map((value, k) => at(residual, k) + (next / error) * value);
    error = next;
  }
  return w;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += at(a, k) * at(b, k);
  return sum;
}

function at(values: Float64Array, k: number): number {
  return values[k] as number;
}
