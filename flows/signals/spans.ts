import type { Span } from "./signal.ts";

/** In order, overlapping or neighbouring ones joined, at most `atMost` of them. */
export function joinSpans(spans: Span[], atMost: number): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = joined.at(-1);
    if (before && span.start <= before.end + 1) before.end = Math.max(before.end, span.end);
    else joined.push({ ...span });
  }
  return joined.slice(0, atMost);
}
