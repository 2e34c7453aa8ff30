import { expect, test } from "vitest";
import { connect } from "#flows/edit/edges.ts";
import { newFlow } from "#flows/edit/new-flow.ts";
import { addNode, rename } from "#flows/edit/nodes.ts";
import { noWalk } from "../walk.ts";
import { canvasNodes } from "./canvas-nodes.ts";

const flow = addNode(newFlow("Test"), { id: "bye", kind: "close", at: { x: 400, y: 160 } });
const shown = { flow, selected: [], findings: [], walk: noWalk };
const drawn = canvasNodes([], shown).map((node) => ({ ...node, measured: { width: 240, height: 80 } }));

test("an edit draws only the node that it changed", () => {
  const next = canvasNodes(drawn, { ...shown, flow: rename(flow, "bye", "Goodbye") });
  expect(next[0]).toBe(drawn[0]);
  expect(next[1]).not.toBe(drawn[1]);
});

test("a node keeps the size that was measured", () => {
  const next = canvasNodes(drawn, { ...shown, selected: ["bye"] });
  expect(next[1]).toMatchObject({ selected: true, measured: { width: 240, height: 80 } });
});

test("an exit that was connected is no longer shown as open", () => {
  expect(drawn[0]?.data.open).toBe("next");
  const next = canvasNodes(drawn, {
    ...shown,
    flow: connect(flow, { from: "start", exit: "next", to: "bye" }),
  });
  expect(next[0]?.data.open).toBe("");
});

test("a node under the hand stays where the hand is", () => {
  const dragged = drawn.map((node) => ({ ...node, dragging: true, position: { x: 7, y: 7 } }));
  expect(canvasNodes(dragged, shown)[1]?.position).toEqual({ x: 7, y: 7 });
});
