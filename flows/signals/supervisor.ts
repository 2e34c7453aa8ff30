import type { Signal } from "./signal.ts";
import type { Reading } from "./words.ts";

const superiors = new Set(
  `manager managers management supervisor supervisors boss bosses superior superiors senior superintendent director head lead leader teamlead
  chief ceo owner founder founders higher executive executives charge`.split(/\s+/),
);

/** 0…1: the person asked for is one who stands above others; `wants` is what was heard of wanting a person at all. */
export function supervisor({ words }: Reading, wants: Signal<number>): Signal<number> {
  const spans = wants.spans.filter(({ start, end }) =>
    words.some((word) => word.start >= start && word.end <= end && superiors.has(word.text)),
  );
  const value = spans.length > 0 ? wants.value : 0;
  return { value, confidence: Math.max(value, 1 - value), spans };
}
