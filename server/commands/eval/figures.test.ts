import { expect, test } from "vitest";
import { auroc, averagePrecision, macroF1 } from "./classes.ts";
import { correlationMeasure, pearson, spearman } from "./correlation.ts";
import { resampledMeasure, shareMeasure } from "./intervals.ts";

test("correlations, with ranks shared by equals", () => {
  expect(pearson([1, 2, 3, 4], [2, 4, 6, 8])).toBeCloseTo(1);
  expect(spearman([1, 2, 2, 3], [1, 5, 5, 9])).toBeCloseTo(1);
  expect(spearman([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1);
  const { low, high } = correlationMeasure("pearson", 0.5, 103);
  expect(low).toBeCloseTo(0.339, 3);
  expect(high).toBeCloseTo(0.632, 3);
});

test("ranking figures", () => {
  expect(averagePrecision([true, false, true], [0.9, 0.8, 0.7])).toBeCloseTo((1 + 2 / 3) / 2);
  expect(auroc([true, false, true, false], [0.9, 0.8, 0.7, 0.1])).toBeCloseTo(0.75);
  expect(auroc([true, false], [0.5, 0.5])).toBe(0.5);
});

test("the macro F1 counts a class that was never found as nothing", () => {
  expect(macroF1(["a", "a", "b"], ["a", "a", "a"], ["a", "b"])).toBeCloseTo(0.4);
});

test("a share's interval holds even for none of few", () => {
  const { low, high } = shareMeasure("recall", 0, 10);
  expect(low).toBe(0);
  expect(high).toBeCloseTo(0.278, 3);
});

test("resampling from a fixed seed gives the same interval every time", () => {
  const mean = (items: number[]) => items.reduce((sum, one) => sum + one, 0) / items.length;
  const items = Array.from({ length: 50 }, (_, i) => i);
  const once = resampledMeasure("mean", items, mean);
  expect(resampledMeasure("mean", items, mean)).toEqual(once);
  expect(once.low).toBeLessThan(24.5);
  expect(once.high).toBeGreaterThan(24.5);
});
