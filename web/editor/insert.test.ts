import { expect, test } from "vitest";
import { newFlow } from "#flows/edit/new-flow.ts";
import { insertAfter, placeNear } from "./insert.ts";

test("inserting after a node connects its first free exit", () => {
  const flow = insertAfter(newFlow("Test"), "start", { id: "gate", kind: "sentimentGate" });
  expect(flow.edges).toEqual([{ from: "start", exit: "next", to: "gate" }]);
  const more = insertAfter(insertAfter(flow, "gate", { id: "a", kind: "handoff" }), "gate", {
    id: "b",
    kind: "close",
  });
  expect(more.edges.slice(1)).toEqual([
    { from: "gate", exit: "frustrated", to: "a" },
    { from: "gate", exit: "calm", to: "b" },
  ]);
});

test("two nodes inserted after the same one do not cover each other", () => {
  const flow = insertAfter(newFlow("Test"), "start", { id: "gate", kind: "sentimentGate" });
  const more = insertAfter(insertAfter(flow, "gate", { id: "a", kind: "handoff" }), "gate", {
    id: "b",
    kind: "close",
  });
  expect(more.layout.a).not.toEqual(more.layout.b);
});

test("a node dropped on another one comes to lie beside it", () => {
  const flow = newFlow("Test");
  const start = flow.layout.start ?? { x: 0, y: 0 };
  const at = placeNear(flow, null, "say", { x: start.x + 160, y: start.y + 8 });
  expect(Math.abs(at.x - start.x) >= 240 || Math.abs(at.y - start.y) >= 150).toBe(true);
  expect(placeNear(flow, null, "say", { x: 2000, y: 1000 })).toEqual({ x: 2000, y: 1000 });
});
