import { expect, test } from "vitest";
import { sameJson } from "./same-json.ts";

test("the order of keys does not count, the order of items does", () => {
  expect(sameJson({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
  expect(sameJson([1, 2], [2, 1])).toBe(false);
});

test("a missing key, another type or an empty list is a difference", () => {
  expect(sameJson({ a: null }, {})).toBe(false);
  expect(sameJson({ a: "1" }, { a: 1 })).toBe(false);
  expect(sameJson([], {})).toBe(false);
});
