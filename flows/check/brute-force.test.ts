import { expect, test } from "vitest";
import { chance } from "../demo-store/chance.ts";
import { randomFlow } from "../proofs/random-flow.ts";
import { comparedWithBruteForce } from "./against-brute-force.testing.ts";
import { brokenByBruteForce } from "./brute-force.testing.ts";
import { guarantees } from "./guarantees.ts";

test("on random flows, what is proved holds on all paths, and what is shown to break really runs", {
  timeout: 60_000,
}, () => {
  const { failed, broken, walked } = comparedWithBruteForce(40, 7);
  expect(failed).toEqual([]);
  expect(walked / broken).toBeGreaterThan(0.7);
});

test("a bounded node that a failed call comes to for the first time may still be left through any exit", () => {
  const flow = randomFlow(chance(28_000_097), { size: 5, unconnected: 0.04 });
  expect(brokenByBruteForce(flow)?.has("failed calls")).toBe(false);
  expect(guarantees(flow).find(({ id }) => id === "failed calls")?.proved).toBe(true);
});
