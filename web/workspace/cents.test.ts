import { expect, test } from "vitest";
import { cents } from "./cents.ts";

test("an amount is read with a point or a comma, to the cent", () => {
  expect(["24.5", "24,50", "19", " 0.29 "].map(cents)).toEqual([2450, 2450, 1900, 29]);
});

test("what is no amount is refused rather than guessed", () => {
  expect(["", "ten", "1.234,50", "-5", "3.999"].map(cents)).toEqual([null, null, null, null, null]);
});
