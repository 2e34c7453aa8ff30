import type { FeatureCounts } from "./message-space.ts";
import { packWeights, unpackWeights } from "./pack-weights.ts";
import type { Surety } from "./surety.ts";
import { packTelling, unpackTelling } from "./telling.ts";
import type { Separators } from "./train-separators.ts";
import type { Weighing } from "./weighing.ts";
import { dimensions } from "./word-vectors.ts";

/** A workspace's intents as learnt from its examples: plain data, as a thread hands it over. */
export interface IntentModel {
  intents: string[];
  /** How many sentences it learnt from, and in how many of them each feature stands. */
  examples: number;
  features: string;
  counts: number[];
  /** How much each feature tells of the intent, a letter each; null where the examples are too few to say. */
  telling: string | null;
  weights: string;
  largest: number;
  bias: number[];
  /** How scores are weighed against each other, where there are examples enough to learn it. */
  weighing: { weights: string; largest: number; bias: number[] } | null;
  /** How sure it is that its best guess is right, and that a message is none of the intents. */
  right: Surety;
  outside: Surety;
}

export function writeIntentModel(
  intents: string[],
  { examples, counts, telling }: FeatureCounts,
  separators: Separators,
  { weighing, ...sureties }: { weighing: Weighing | null; right: Surety; outside: Surety },
): IntentModel {
  return {
    intents,
    examples,
    features: [...counts.keys()].join("\n"),
    counts: [...counts.values()],
    telling: telling && packTelling(telling),
    ...packWeights(separators),
    bias: rounded(separators.bias),
    weighing: weighing && { ...packWeights(weighing), bias: rounded(weighing.bias) },
    ...sureties,
  };
}

function rounded(values: Float64Array): number[] {
  return [...values].map((value) => Math.round(value * 1e4) / 1e4);
}

export function readIntentModel(model: IntentModel): {
  features: FeatureCounts;
  separators: Separators;
  weighing: Weighing | null;
} {
  const names = model.features.split("\n");
  const counts = new Map(names.map((name, i) => [name, model.counts[i] ?? 1]));
  const telling = model.telling === null ? null : unpackTelling(model.telling);
  const classes = model.intents.length + 1;
  return {
    features: { examples: model.examples, counts, telling },
    separators: unpackWeights(model, classes, counts.size + dimensions),
    weighing: model.weighing && unpackWeights(model.weighing, classes, classes),
  };
}
