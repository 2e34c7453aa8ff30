import type { Choice } from "../../machine-config.ts";

/** A button, and the number from 1 to 5 that it counts as. */
export interface Score extends Choice {
  score: number;
  /** Other ways in which people write it. */
  also: string[];
}

/** What a survey can be answered with. */
export const scales = [
  scale("1 to 5", "1 to 5", [
    score(1, "1", ["one", "1/5", "1 out of 5", "1 of 5", "⭐"]),
    score(2, "2", ["two", "2/5", "2 out of 5", "2 of 5", "⭐⭐"]),
    score(3, "3", ["three", "3/5", "3 out of 5", "3 of 5", "⭐⭐⭐"]),
    score(4, "4", ["four", "4/5", "4 out of 5", "4 of 5", "⭐⭐⭐⭐"]),
    score(5, "5", ["five", "5/5", "5 out of 5", "5 of 5", "⭐⭐⭐⭐⭐"]),
  ]),
  scale("faces", "😞 😐 😀", [
    score(1, "😞", ["bad", "sad", "🙁", "☹", "😠", "😡"]),
    score(3, "😐", ["okay", "ok", "so so"]),
    score(5, "😀", ["good", "great", "🙂", "😊", "😃", "😄"]),
  ]),
  scale("thumbs", "👍 👎", [
    score(5, "👍", ["thumbs up", "good", "great", "yes"]),
    score(1, "👎", ["thumbs down", "bad", "no"]),
  ]),
] as const;
export type ScaleName = (typeof scales)[number]["name"];

function scale<Name extends string>(name: Name, label: string, scores: Score[]) {
  /** All that is understood: the buttons first. */
  const words: Choice[] = [
    ...scores.map(({ id, label }) => ({ id, label })),
    ...scores.flatMap(({ id, also }) => also.map((label) => ({ id, label }))),
  ];
  return { name, label, scores, words };
}

function score(counts: number, label: string, also: string[]): Score {
  return { id: String(counts), label, score: counts, also };
}
