import { expect, test } from "vitest";
import { comparedWithBruteForce } from "./against-brute-force.testing.ts";

test("on random flows, what is proved holds on all paths, and what is shown to break really runs", {
  timeout: 60_000,
}, () => {
  const { failed, broken, walked } = comparedWithBruteForce(40, 7);
  expect(failed).toEqual([]);
  expect(walked / broken).toBeGreaterThan(0.8);
});
