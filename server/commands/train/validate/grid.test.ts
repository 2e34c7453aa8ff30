import { expect, test } from "vitest";
import { gridOf, twentieths } from "./grid.ts";

test("a grid holds every combination, a twentieth apart without rounding errors", () => {
  expect(gridOf({ a: [1, 2], b: [3, 4] })).toEqual([
    { a: 1, b: 3 },
    { a: 1, b: 4 },
    { a: 2, b: 3 },
    { a: 2, b: 4 },
  ]);
  expect(twentieths(0.1, 0.35)).toEqual([0.1, 0.15, 0.2, 0.25, 0.3, 0.35]);
});
