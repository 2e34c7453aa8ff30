import { ranks } from "./correlation.ts";

export interface Counts {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
}

export function countsFor<Label>(gold: Label[], predicted: Label[], label: Label): Counts {
  const counts = { truePositives: 0, falsePositives: 0, falseNegatives: 0 };
  for (let i = 0; i < gold.length; i++) {
    if (predicted[i] === label) counts[gold[i] === label ? "truePositives" : "falsePositives"]++;
    else if (gold[i] === label) counts.falseNegatives++;
  }
  return counts;
}

export function f1({ truePositives, falsePositives, falseNegatives }: Counts): number {
  const all = 2 * truePositives + falsePositives + falseNegatives;
  return all > 0 ? (2 * truePositives) / all : 0;
}

export function macroF1<Label>(gold: Label[], predicted: Label[], labels: readonly Label[]): number {
  return labels.reduce((sum, label) => sum + f1(countsFor(gold, predicted, label)), 0) / labels.length;
}

export function averagePrecision(gold: boolean[], score: number[]): number {
  const order = gold.map((_, i) => i).sort((a, b) => (score[b] as number) - (score[a] as number) || a - b);
  let found = 0;
  let sum = 0;
  order.forEach((i, place) => {
    if (gold[i]) sum += ++found / (place + 1);
  });
  return found > 0 ? sum / found : 0;
}

export function auroc(gold: boolean[], score: number[]): number {
  const ranked = ranks(score);
  const positives = gold.filter(Boolean).length;
  const negatives = gold.length - positives;
  if (positives === 0 || negatives === 0) return 0.5;
  const sum = ranked.reduce((total, rank, i) => total + (gold[i] ? rank : 0), 0);
  return (sum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
