import type { Measure } from "./measure.ts";

/** A share with its Wilson interval. */
export function shareMeasure(metric: string, hits: number, n: number): Measure {
  if (n === 0) return { metric, value: 0, n, low: 0, high: 1 };
  const z = 1.959964;
  const p = hits / n;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { metric, value: p, n, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Any figure of a list, with the interval of 300 resamples drawn from a fixed seed. */
export function resampledMeasure<Item>(
  metric: string,
  items: Item[],
  figure: (items: Item[]) => number,
): Measure {
  const chance = seeded(7);
  const draws = Array.from({ length: 300 }, () =>
    figure(items.map(() => items[Math.floor(chance() * items.length)] as Item)),
  ).sort((a, b) => a - b);
  const low = draws[Math.floor(0.025 * draws.length)] ?? 0;
  const high = draws[Math.floor(0.975 * draws.length)] ?? 0;
  return { metric, value: figure(items), n: items.length, low, high };
}

/** Mulberry32: 0…1, the same row of numbers for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
