/** One figure: what `npm run -s eval` prints, without its file. `low` and `high` bound 95 %. */
export interface Measure {
  metric: string;
  value: number;
  n: number;
  low: number;
  high: number;
}
