/** One figure: what `npm run -s eval` prints, without its file. `low` and `high` bound 95 %. */
export interface Measure {
  metric: string;
  value: number;
  n: number;
  low: number;
  high: number;
}

/** As it is printed: four digits are more than the interval bears out. */
export function rounded<One extends Measure>(measure: One): One {
  const { value, low, high } = measure;
  return { ...measure, value: round(value), low: round(low), high: round(high) };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
