import { expect, test } from "vitest";
import { checkFlow } from "#flows/check/check-flow.ts";
import { flowOf } from "#flows/testing.ts";
import { pathOverlay, wayOf } from "./path-overlay.ts";

const flow = flowOf(
  [
    ["start", "start"],
    ["one", "say", { text: "One" }],
    ["two", "say", { text: "Two" }],
    ["done", "close"],
  ],
  ["start.next → one", "one.next → two", "two.next → one"],
);

test("the nodes of a way bear the numbers of its steps, and only its edges are set apart", () => {
  const overlay = pathOverlay({ path: ["start", "one", "two", "one"], exits: [] }, flow);
  expect([...overlay.nodes].map(([id, { words }]) => [id, words])).toEqual([
    ["start", "1"],
    ["one", "2, 4"],
    ["two", "3"],
  ]);
  expect([...overlay.edges.keys()]).toEqual(["start:next", "one:next", "two:next"]);
  expect(overlay.dims).toBe(true);
});

test("where the exits are known, an edge beside the way is not on it", () => {
  const exits = [{ node: "start", exit: "next" }];
  expect([...pathOverlay({ path: ["start", "one", "two"], exits }, flow).edges.keys()]).toEqual([
    "start:next",
  ]);
});

test("the circle that the checks find is drawn through its nodes", () => {
  const finding = checkFlow(flow).find(({ rule }) => rule === "circle without customer");
  const way = finding && wayOf(finding);
  expect(way && [...pathOverlay(way, flow).nodes.keys()]).toEqual(["start", "one", "two"]);
});
