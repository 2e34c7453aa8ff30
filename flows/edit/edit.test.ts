import { expect, test } from "vitest";
import { checkFlow } from "../check/check-flow.ts";
import { flowOf } from "../testing.ts";
import { connect, disconnect, insertOnEdge } from "./edges.ts";
import { newFlow } from "./new-flow.ts";
import { addNode, configure, moveNodes, removeNodes } from "./nodes.ts";
import { copy, paste } from "./paste.ts";

const at = { x: 0, y: 0 };
const flow = flowOf(
  [
    ["start", "start"],
    ["ask", "ask"],
    ["end", "close"],
  ],
  ["start.next → ask", "ask.answered → end", "ask.notUnderstood → end"],
);

test("a new flow has one Start and the default policies, and only wants a path", () => {
  expect(checkFlow(newFlow("Orders")).map((finding) => finding.rule)).toEqual(["unconnected exit"]);
});

test("a node added twice gets a title of its own", () => {
  const twice = addNode(addNode(flow, { id: "a", kind: "say", at }), { id: "b", kind: "say", at });
  expect(twice.nodes.slice(-2).map((node) => node.title)).toEqual(["Say", "Say 2"]);
  expect(() => addNode(twice, { id: "a", kind: "say", at })).toThrow(/taken/);
});

test("an exit leads to one node: connecting again replaces", () => {
  const led = connect(connect(flow, { from: "start", exit: "next", to: "end" }), {
    from: "start",
    exit: "next",
    to: "ask",
  });
  expect(led.edges.filter((edge) => edge.from === "start")).toEqual([
    { from: "start", exit: "next", to: "ask" },
  ]);
});

test("nothing leads to Start", () => {
  expect(connect(flow, { from: "ask", exit: "answered", to: "start" })).toBe(flow);
});

test("removing a node takes its edges and its place with it", () => {
  const placed = moveNodes(flow, { ask: at });
  expect(removeNodes(placed, ["ask"])).toMatchObject({ edges: [], layout: {} });
});

test("an exit that a setting takes away takes its edge with it, the others stay", () => {
  const anything = configure(flow, "ask", { ...flow.nodes[1]?.config, answer: "text" });
  expect(anything.edges.map((edge) => edge.exit)).toEqual(["next", "answered"]);
});

test("a node dropped on an edge stands between its ends", () => {
  const edge = { from: "start", exit: "next", to: "ask" };
  const inserted = insertOnEdge(flow, edge, { id: "say", kind: "say", at });
  expect(inserted.edges).toContainEqual({ from: "start", exit: "next", to: "say" });
  expect(inserted.edges).toContainEqual({ from: "say", exit: "next", to: "ask" });
});

test("a gate dropped on an edge lets the path go on through its usual exit", () => {
  const gated = insertOnEdge(
    flow,
    { from: "start", exit: "next", to: "ask" },
    { id: "gate", kind: "sentimentGate", at },
  );
  expect(gated.edges.filter((edge) => edge.from === "gate")).toEqual([
    { from: "gate", exit: "calm", to: "ask" },
  ]);
});

test("a pasted selection keeps its inner edges under new ids, and leaves Start behind", () => {
  const clip = copy(flow, ["start", "ask", "end"]);
  const pasted = paste(flow, clip, { ask: "ask2", end: "end2" }, { x: 20, y: 20 });
  expect(pasted.nodes.map((node) => node.id)).toEqual(["start", "ask", "end", "ask2", "end2"]);
  expect(pasted.edges).toContainEqual({ from: "ask2", exit: "answered", to: "end2" });
});

test("disconnecting an exit that leads nowhere changes nothing", () => {
  expect(disconnect(flow, { from: "end", exit: "next" })).toEqual(flow);
});
