/** Rows of a sparse matrix: columns and their values. */
export interface SparseRow {
  index: Int32Array;
  value: Float64Array;
}

const reach = 4;

/**
 * How much more often than by chance each word stands within four words of another (one over the distance), and in
 * messages of a label: positive pointwise mutual information, contexts smoothed by the power ¾ (Levy et al. 2015).
 */
export function contexts(sentences: { words: string[]; label: string }[], names: string[]): SparseRow[] {
  const place = new Map(names.map((name, i) => [name, i]));
  const labels = [...new Set(sentences.map(({ label }) => label))].filter((label) => label !== "").sort();
  const labelPlace = new Map(labels.map((label, i) => [label, i]));
  const near = names.map(() => new Map<number, number>());
  const under = names.map(() => new Map<number, number>());
  for (const { words, label } of sentences) {
    const at = words.map((word) => place.get(word) ?? -1);
    const column = labelPlace.get(label);
    at.forEach((a, i) => {
      if (a < 0) return;
      if (column !== undefined) add(under[a], column, 1);
      for (let d = 1; d <= reach; d++) {
        const b = at[i + d] ?? -1;
        if (b < 0) continue;
        add(near[a], b, 1 / d);
        add(near[b], a, 1 / d);
      }
    });
  }
  const beside = information(near, names.length);
  const about = information(under, labels.length);
  return beside.map((row, i) => joined(row, about[i] as [number, number][], names.length));
}

function information(counts: Map<number, number>[], columns: number): [number, number][][] {
  const sums = new Float64Array(columns);
  for (const row of counts) for (const [c, n] of row) sums[c] = (sums[c] as number) + n;
  const smooth = sums.map((n) => n ** 0.75);
  const total = smooth.reduce((sum, n) => sum + n, 0);
  return counts.map((row) => {
    const all = [...row.values()].reduce((sum, n) => sum + n, 0);
    return [...row]
      .map(([c, n]): [number, number] => [c, Math.log((n * total) / (all * (smooth[c] as number)))])
      .filter(([, value]) => value > 0)
      .sort((a, b) => a[0] - b[0]);
  });
}

function joined(first: [number, number][], second: [number, number][], shift: number): SparseRow {
  const all = [...first, ...second.map(([c, value]): [number, number] => [c + shift, value])];
  return { index: Int32Array.from(all, ([c]) => c), value: Float64Array.from(all, ([, value]) => value) };
}

function add(row: Map<number, number> | undefined, column: number, value: number): void {
  row?.set(column, (row.get(column) ?? 0) + value);
}
