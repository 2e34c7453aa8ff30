import { expect, test } from "vitest";
import { backoffMs } from "./backoff.ts";

test("the wait is anywhere between nothing and a bound that doubles, up to five seconds", () => {
  const longest = [1, 2, 3, 10].map((attempt) => backoffMs(attempt, null, 1));
  expect(longest).toEqual([200, 400, 800, 5_000]);
  expect([1, 2, 3, 10].map((attempt) => backoffMs(attempt, null, 0))).toEqual([0, 0, 0, 0]);
});

test("who asks to be left alone is, and those who waited for it do not come back at one instant", () => {
  expect(backoffMs(1, 3_000, 0)).toBe(3_000);
  expect(backoffMs(1, 3_000, 0.5)).toBe(3_050);
});
