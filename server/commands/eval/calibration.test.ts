import { expect, test } from "vitest";
import { calibrationError } from "./calibration.ts";

test("who is right as often as they are sure has no error", () => {
  const judged = [true, true, true, false].map((right) => ({ confidence: 0.75, right }));
  expect(calibrationError(judged)).toBeCloseTo(0);
});

test("each bin weighs as much as it holds", () => {
  const boastful = { confidence: 0.95, right: false };
  const modest = { confidence: 0.55, right: true };
  expect(calibrationError([boastful, modest, modest, modest])).toBeCloseTo((0.95 + 3 * 0.45) / 4);
});
