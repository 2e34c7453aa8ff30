import type { Span } from "./signal.ts";

/** In order, overlapping or neighbouring ones joined (`between`: how many characters apart), at most `atMost` of them. */
export function joinSpans(spans: Span[], atMost: number, between = 1): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = joined.at(-1);
    if (before && span.start <= before.end + between) before.end = Math.max(before.end, span.end);
    else joined.push({ ...span });
  }
  return joined.slice(0, atMost);
}
