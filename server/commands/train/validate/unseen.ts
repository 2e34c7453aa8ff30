import type { Measure } from "../../eval/measure.ts";

/** A figure on messages that something was kept from: what was learnt, or where thresholds were chosen. */
export interface Unseen extends Measure {
  file: string;
  /** What was left out: "fifth" for the validation rows, else the name of a source; "each" for every source in its turn. */
  left: string;
  /** Whether thresholds were those shipped or the best on what was not left out; unset where weights are learnt instead. */
  chosen?: Chosen;
  at?: Thresholds;
}

export type Chosen = "shipped" | "elsewhere";
export type Thresholds = Record<string, number>;

/** A file's figures, measured on what `left` names. */
export function unseen(measures: Measure[], file: string, left: string): Unseen[] {
  return measures.map((measure) => ({ file, ...measure, left }));
}
