import { emotions } from "#flows/signals/emotion-model.ts";
import type { TrainedModel } from "#flows/signals/linear-model.ts";
import type { ToneRow } from "./data.ts";
import { type Design, designOf } from "./features.ts";
import { keepBest, toModel } from "./model.ts";
import { moodsOf } from "./moods.ts";
import { softmax } from "./softmax.ts";

const options = { rounds: 6, rate: 0.15, decay: 1e-4 };

/** Six moods from GoEmotions' rows that name one mood only; rare moods weigh more. */
export function trainEmotion(all: ToneRow[], keep: number): TrainedModel {
  const rows = all.filter((row) => moodsOf(row.label).length === 1);
  const gold = rows.map((row) => emotions.indexOf(moodsOf(row.label)[0] ?? "neutral"));
  const weight = gold.map((mood) =>
    Math.sqrt(rows.length / 6 / gold.filter((one) => one === mood).length || 1),
  );
  const full = designOf(
    rows.map((row) => row.text),
    { word: 5, pair: 8 },
  );
  const design = keepBest(full, learn(full, gold, weight), keep);
  return toModel(design, learn(design, gold, weight));
}

function learn(design: Design, gold: number[], weight: number[]): number[][] {
  const trained = softmax(design.rows, gold, weight, design.names.length, emotions.length, options);
  return trained.map((row) => [...row]);
}
