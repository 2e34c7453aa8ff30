import type { Brief } from "#flows/brief/brief.ts";

/** What a brief says beyond its first lines, counted: "2 not to ask again · 1 tried"; null when there is no more. */
export function restInWords({ facts, tried, promised, open }: Brief): string | null {
  const parts: [number, string][] = [
    [facts.length, "not to ask again"],
    [tried.length, "tried"],
    [promised.length, "promised"],
    [open.length, "still open"],
  ];
  const told = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return told.length > 0 ? told.join(" · ") : null;
}
