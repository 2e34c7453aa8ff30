import type { Measure } from "./measure.ts";

export function pearson(x: number[], y: number[]): number {
  const meanX = mean(x);
  const meanY = mean(y);
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let i = 0; i < x.length; i++) {
    const a = (x[i] as number) - meanX;
    const b = (y[i] as number) - meanY;
    xy += a * b;
    xx += a * a;
    yy += b * b;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
}

export function spearman(x: number[], y: number[]): number {
  return pearson(ranks(x), ranks(y));
}

/** Ranks from 1; equal values share the middle of theirs. */
export function ranks(values: number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number));
  const out = new Array<number>(values.length);
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j + 1 < order.length && values[order[j + 1] as number] === values[order[i] as number]) j++;
    for (let k = i; k <= j; k++) out[order[k] as number] = (i + j) / 2 + 1;
    i = j + 1;
  }
  return out;
}

/** A correlation with its interval by Fisher's z. */
export function correlationMeasure(metric: string, value: number, n: number): Measure {
  if (n < 4) return { metric, value, n, low: -1, high: 1 };
  const z = Math.atanh(Math.max(-0.999999, Math.min(0.999999, value)));
  const half = 1.959964 / Math.sqrt(n - 3);
  return { metric, value, n, low: Math.tanh(z - half), high: Math.tanh(z + half) };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
