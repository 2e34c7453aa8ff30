import { expect, test } from "vitest";
import { kinds } from "../kinds/index.ts";
import { behaviours } from "./behaviours/index.ts";
import { differenceOf, proveTraces } from "./traces.ts";

test("on paper there is a behaviour for every kind that runs", () => {
  const running = kinds.filter(({ remark }) => !remark).map(({ kind }) => kind);
  expect(Object.keys(behaviours).toSorted()).toEqual(running.toSorted());
});

test("the compiled machine does what is told on paper, exit for exit", { timeout: 60_000 }, () => {
  expect(proveTraces(60).failed).toEqual([]);
});

// a handoff whose *Accepted* leads into a subflow, and what an agent does then
test.each([644, 1077, 4121, 5649, 7198, 9917])(
  "the stories that once differed (%i) do so no more",
  (seed) => {
    expect(differenceOf(seed)).toBeNull();
  },
);
