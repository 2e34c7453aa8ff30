import type { Match } from "./phrases.ts";

/** Whether a match shares a word with any of some others; each question costs the same, however many they are. */
export function overlapping(others: Match[], words: number): (match: Match) => boolean {
  if (others.length === 0) return () => false;
  const turns = new Int32Array(words + 1);
  for (const { first, last } of others) {
    turns[first] = (turns[first] ?? 0) + 1;
    turns[last + 1] = (turns[last + 1] ?? 0) - 1;
  }
  // how many words up to each are covered
  const covered = new Int32Array(words + 1);
  let depth = 0;
  for (let at = 0; at < words; at++) {
    depth += turns[at] ?? 0;
    covered[at + 1] = (covered[at] ?? 0) + (depth > 0 ? 1 : 0);
  }
  return ({ first, last }) => (covered[last + 1] ?? 0) > (covered[first] ?? 0);
}
