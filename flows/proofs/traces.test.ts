import { expect, test } from "vitest";
import { kinds } from "../kinds/index.ts";
import { behaviours } from "./behaviours/index.ts";
import { proveTraces } from "./traces.ts";

test("on paper there is a behaviour for every kind that runs", () => {
  const running = kinds.filter(({ remark }) => !remark).map(({ kind }) => kind);
  expect(Object.keys(behaviours).toSorted()).toEqual(running.toSorted());
});

test("the compiled machine does what is told on paper, exit for exit", { timeout: 60_000 }, () => {
  expect(proveTraces(60).failed).toEqual([]);
});
