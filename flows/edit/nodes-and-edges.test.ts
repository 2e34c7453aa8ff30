import { expect, test } from "vitest";
import type { Flow } from "../flow.ts";
import { flowOf } from "../testing.ts";
import { align, distribute } from "./align.ts";
import { changeKind } from "./change-kind.ts";
import { connect, reconnect } from "./edges.ts";
import { addNode, configure, moveNodes } from "./nodes.ts";
import { removeAndHeal } from "./remove-and-heal.ts";

const at = { x: 0, y: 0 };
const flow = flowOf(
  [
    ["start", "start"],
    ["gate", "sentimentGate"],
    ["say", "say"],
    ["team", "handoff"],
    ["end", "close"],
  ],
  ["start.next → gate", "gate.calm → say", "gate.frustrated → team", "say.next → end"],
);

test("a node that is removed leaves the usual way open", () => {
  const healed = removeAndHeal(flow, ["gate", "say"]);
  expect(healed.edges).toEqual([{ from: "start", exit: "next", to: "end" }]);
});

test("a circle that is removed leads nowhere, and healing ends", () => {
  const circling = connect(flow, { from: "say", exit: "next", to: "gate" });
  expect(removeAndHeal(circling, ["gate", "say"]).edges).toEqual([]);
});

test("an edge's end goes elsewhere, and where it cannot go nothing changes", () => {
  const led = reconnect(flow, { from: "gate", exit: "calm" }, { to: "end" });
  expect(led.edges).toContainEqual({ from: "gate", exit: "calm", to: "end" });
  const swapped = reconnect(flow, { from: "gate", exit: "calm" }, { from: "gate", exit: "frustrated" });
  expect(swapped.edges.filter(({ from }) => from === "gate")).toEqual([
    { from: "gate", exit: "frustrated", to: "say" },
  ]);
  expect(reconnect(flow, { from: "gate", exit: "calm" }, { to: "start" })).toBe(flow);
  expect(reconnect(flow, { from: "gate", exit: "calm" }, { from: "say", exit: "nope" })).toBe(flow);
});

test("an edge stays on its sheet", () => {
  const split: Flow = {
    ...flow,
    subflows: [{ id: "part", name: "Part", inputs: [], outputs: [] }],
    nodes: flow.nodes.map((node) => (node.id === "end" ? { ...node, in: "part" } : node)),
  };
  expect(connect(split, { from: "gate", exit: "calm", to: "end" })).toBe(split);
});

test("nothing leads to a remark, or out of an exit that is not there", () => {
  const noted = addNode(flow, { id: "note", kind: "note", at });
  expect(connect(noted, { from: "say", exit: "next", to: "note" })).toBe(noted);
  expect(connect(flow, { from: "say", exit: "nope", to: "end" })).toBe(flow);
});

test("another kind keeps the edges of exits that it shares, and the usual way", () => {
  const looping = changeKind(flow, "gate", "loopDetector");
  expect(looping.edges.filter(({ from }) => from === "gate")).toEqual([
    { from: "gate", exit: "fresh", to: "say" },
  ]);
  expect(changeKind(flow, "start", "say")).toBe(flow);
  expect(changeKind(flow, "say", "return")).toBe(flow);
});

test("edges stay while a setting does not fit: somebody is still typing", () => {
  const asking = changeKind(flow, "gate", "choose");
  const led = connect(asking, { from: "gate", exit: exitOf(asking), to: "end" });
  const typing = configure(led, "gate", { ...led.nodes[1]?.config, question: "" });
  expect(typing.edges).toEqual(led.edges);
});

test("only nodes that there are can be moved", () => {
  expect(moveNodes(flow, { say: at, ghost: at }).layout).toEqual({ say: at });
});

test("nodes align on a side, or by their middle", () => {
  const placed = moveNodes(flow, { gate: { x: 10, y: 0 }, say: { x: 50, y: 100 } });
  const sizes = { gate: { width: 100, height: 40 }, say: { width: 40, height: 40 } };
  const x = (side: "left" | "right" | "center") =>
    Object.values(align(placed, ["gate", "say"], side, sizes).layout).map((place) => place.x);
  expect(x("left")).toEqual([10, 10]);
  expect(x("right")).toEqual([10, 70]);
  expect(x("center")).toEqual([10, 40]);
});

test("nodes are distributed with the same room between them", () => {
  const placed = moveNodes(flow, { gate: { x: 0, y: 0 }, say: { x: 20, y: 9 }, end: { x: 100, y: 0 } });
  expect(distribute(placed, ["gate", "say", "end"], "across").layout.say).toEqual({ x: 50, y: 9 });
  expect(distribute(placed, ["gate", "say"], "across")).toBe(placed);
});

function exitOf(of: Flow): string {
  return of.edges.find(({ from }) => from === "gate")?.exit ?? "";
}
