/** Of a symmetric matrix, largest value first; `vectors[row][k]`. Jacobi's rotations. */
export function eigenvectors(matrix: number[][]): { values: number[]; vectors: number[][] } {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, p, q);
  }
  const order = a.map((_, i) => i).sort((i, j) => get(a, j, j) - get(a, i, i) || i - j);
  return {
    values: order.map((i) => get(a, i, i)),
    vectors: v.map((row) => order.map((i) => row[i] as number)),
  };
}

function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const off = get(a, p, q);
  if (Math.abs(off) < 1e-12) return;
  const theta = (get(a, q, q) - get(a, p, p)) / (2 * off);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of [...a, ...v]) {
    const x = row[p] as number;
    const y = row[q] as number;
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
  const rowP = a[p] as number[];
  const rowQ = a[q] as number[];
  for (let k = 0; k < rowP.length; k++) {
    const x = rowP[k] as number;
    const y = rowQ[k] as number;
    rowP[k] = c * x - s * y;
    rowQ[k] = s * x + c * y;
  }
}

function get(a: number[][], i: number, j: number): number {
  return a[i]?.[j] as number;
}
