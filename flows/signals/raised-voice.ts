import { noisyOr } from "./noisy-or.ts";
import type { Reading } from "./words.ts";

/** 0…1: how a voice is raised in writing: capitals, rows of marks, a stop after every word ("Sort. It. Out."). */
export function raisedVoice({ words, exclamations, questions, shouted }: Reading): number {
  const rows = exclamations > 1 || questions > 1 ? 0.15 : 0;
  if (shouted) return noisyOr([0.2, rows]);
  const stressed = words.some(({ text, caps }) => caps && stressedWords.has(text)) ? 0.15 : 0;
  const stops = words.at(-1)?.sentence ?? 0;
  return noisyOr([rows, stressed, words.length > 2 && stops >= words.length - 1 ? 0.3 : 0]);
}

// what is written large in anger, and no acronym
const stressedWords = new Set(
  `you your not no nothing never nobody none now still again all every my me why what how stop twice two three four five six
  seven eight nine ten hours days weeks months years and this that is are was do did the day more enough fix give want`.split(
    /\s+/,
  ),
);
