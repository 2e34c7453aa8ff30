import { expect, test } from "vitest";
import { Throttle } from "./throttle.ts";

test("a burst passes, the next one is told how long to wait, and time refills", () => {
  const throttle = new Throttle({ burst: 3, perSecond: 0.5 });
  expect([0, 0, 0].map(() => throttle.take("a", 0))).toEqual([0, 0, 0]);
  expect(throttle.take("a", 0)).toBe(2);
  expect(throttle.take("b", 0)).toBe(0);
  expect(throttle.take("a", 2_000)).toBe(0);
  expect(throttle.take("a", 2_000)).toBe(2);
});
