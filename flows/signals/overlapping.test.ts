import { expect, test } from "vitest";
import { overlapping } from "./overlapping.ts";
import type { Match } from "./phrases.ts";

const over = (first: number, last: number): Match => ({
  phrase: "",
  weight: 1,
  first,
  last,
  span: { start: first, end: last + 1 },
});

test("a match overlaps another when they share a word", () => {
  const off = overlapping([over(2, 3), over(3, 5)], 10);
  expect(off(over(0, 1))).toBe(false);
  expect(off(over(0, 2))).toBe(true);
  expect(off(over(5, 9))).toBe(true);
  expect(off(over(6, 9))).toBe(false);
});

test("nothing overlaps what is not there", () => {
  expect(overlapping([], 3)(over(0, 2))).toBe(false);
});
