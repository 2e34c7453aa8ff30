/** Matthews' correlation of gold and predicted labels, over any number of classes (Gorodkin 2004). */
export function mcc(pairs: { gold: string; predicted: string }[]): number {
  const golds = new Map<string, number>();
  const guesses = new Map<string, number>();
  let hits = 0;
  for (const { gold, predicted } of pairs) {
    golds.set(gold, (golds.get(gold) ?? 0) + 1);
    guesses.set(predicted, (guesses.get(predicted) ?? 0) + 1);
    if (gold === predicted) hits++;
  }
  const n = pairs.length;
  let both = 0;
  for (const [label, count] of golds) both += count * (guesses.get(label) ?? 0);
  const spread = (n * n - squares(golds)) * (n * n - squares(guesses));
  return spread > 0 ? (hits * n - both) / Math.sqrt(spread) : 0;
}

function squares(counts: Map<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count * count, 0);
}
