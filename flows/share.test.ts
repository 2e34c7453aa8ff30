import { expect, test } from "vitest";
import { placeOf } from "./share.ts";

const seeds = Array.from({ length: 20_000 }, (_, at) => `customer-${at}@example.com`);

test("places lie from 0 up to 1, and are the same for the same split and seed", () => {
  for (const seed of ["", "a", "é", "😀", "x".repeat(5_000)]) {
    expect(placeOf("split", seed)).toBe(placeOf("split", seed));
    expect(placeOf("split", seed)).toBeGreaterThanOrEqual(0);
    expect(placeOf("split", seed)).toBeLessThan(1);
  }
});

test("a place never changes, so that customers stay where they are across versions", () => {
  expect(placeOf("split", "maya.reyes@example.com")).toBe(0.9023467381484807);
});

test("seeds spread evenly: chi-square over 100 parts", () => {
  const counts = Array.from({ length: 100 }, () => 0);
  for (const seed of seeds) {
    const part = Math.floor(placeOf("split", seed) * 100);
    counts[part] = (counts[part] ?? 0) + 1;
  }
  const expected = seeds.length / 100;
  const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(chi).toBeLessThan(149); // of 99 degrees of freedom, one spread in a thousand is more uneven
});

test("two splits divide the same customers independently", () => {
  const both = seeds.filter((seed) => placeOf("first", seed) < 0.5 && placeOf("second", seed) < 0.5);
  expect(Math.abs(both.length / seeds.length - 0.25)).toBeLessThan(0.015);
});

test("where the split's id ends and the seed begins makes a difference", () => {
  expect(placeOf("ab", "c")).not.toBe(placeOf("a", "bc"));
});
