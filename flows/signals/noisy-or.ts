/** How sure several hints make us together: each leaves its share of the doubt. Rounded to three digits. */
export function noisyOr(weights: number[]): number {
  const doubt = weights.reduce((left, weight) => left * (1 - weight), 1);
  return Math.round((1 - doubt) * 1000) / 1000;
}
