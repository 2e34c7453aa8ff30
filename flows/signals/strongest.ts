import type { Match } from "./phrases.ts";

/** In order, one of each group of matches that share words: they say one thing, and the strongest tells how much. */
export function strongest<One extends Match>(found: One[]): One[] {
  const said: { last: number; best: One }[] = [];
  for (const one of [...found].sort((a, b) => a.first - b.first)) {
    const before = said.at(-1);
    if (!before || one.first > before.last) said.push({ last: one.last, best: one });
    else {
      before.last = Math.max(before.last, one.last);
      if (Math.abs(one.weight) > Math.abs(before.best.weight)) before.best = one;
    }
  }
  return said.map(({ best }) => best);
}
