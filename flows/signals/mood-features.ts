import { plainLog } from "./plain-math.ts";
import { isNegated, negators, wordValences } from "./valence.ts";
import type { Reading, Word } from "./words.ts";

export interface MoodFeatures {
  /** Words and pairs, each with the place of its first word; "!good" is a negated "good". */
  sparse: { name: string; at: number }[];
  /**
   * Of the whole message, about −1…1: compound, positive, negative, best, worst and last valence, exclamations of joy and
   * of anger, questions, ellipses, shouting, drawn-out words, length, compound squared.
   */
  dense: number[] | Float64Array;
}

const atMost = 400;

/** What the linear models of sentiment and emotion look at. Words beyond the first 400 only count in `dense`. */
export function moodFeatures(reading: Reading, valences = wordValences(reading)): MoodFeatures {
  return { sparse: sparseFeatures(reading.words), dense: denseFeatures(reading, valences) };
}

function sparseFeatures(words: Word[]): MoodFeatures["sparse"] {
  const sparse: MoodFeatures["sparse"] = [];
  let before = "^";
  for (let at = 0; at < words.length && at < atMost; at++) {
    const word = words[at] as Word;
    if (at > 0 && words[at - 1]?.sentence !== word.sentence) before = "^";
    const text = /^\d/.test(word.text) ? "#" : word.text;
    const name = !negators.has(text) && isNegated(words, at) ? `!${text}` : text;
    sparse.push({ name, at }, { name: `${before} ${text}`, at });
    before = text;
  }
  return sparse;
}

function denseFeatures(reading: Reading, values: number[]): number[] {
  const n = values.length || 1;
  let positive = 0;
  let negative = 0;
  let best = 0;
  let worst = 0;
  let last = 0;
  for (const value of values) {
    if (value > 0) positive += value;
    else negative -= value;
    best = Math.max(best, value);
    worst = Math.min(worst, value);
    if (value !== 0) last = value;
  }
  const sum = positive - negative;
  const raised = sum + Math.sign(sum) * Math.min(reading.exclamations, 4) * 0.29;
  const compound = raised / Math.sqrt(raised * raised + 15);
  const shout = Math.min(reading.exclamations, 4) / 4;
  return [
    compound,
    positive / (positive + 6),
    negative / (negative + 6),
    best / 4,
    worst / 4,
    last / 4,
    compound > 0.05 ? shout : 0,
    compound < -0.05 ? shout : 0,
    Math.min(reading.questions, 4) / 4,
    Math.min(reading.ellipses, 2) / 2,
    reading.shouted ? 1 : 0,
    reading.words.some((word) => word.long) ? 1 : 0,
    plainLog(1 + n) / (6 * Math.LN2),
    compound * Math.abs(compound),
  ];
}
