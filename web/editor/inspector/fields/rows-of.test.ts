import { expect, test } from "vitest";
import { RouteRow, rowsOf, ShareRow } from "./rows-of.ts";

test("a row that lacks something keeps its place", () => {
  expect(rowsOf(RouteRow, [{ id: "a" }, { id: "b", label: "Returns", intents: ["exchange"] }])).toEqual([
    { id: "a", label: "", intents: [] },
    { id: "b", label: "Returns", intents: ["exchange"] },
  ]);
});

test("what is no list has no rows", () => {
  expect(rowsOf(ShareRow, "half")).toEqual([]);
  expect(rowsOf(ShareRow, undefined)).toEqual([]);
});
