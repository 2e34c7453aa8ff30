import { expect, test } from "vitest";
import { newFlow } from "#flows/edit/new-flow.ts";
import { insertAfter } from "./insert.ts";

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
