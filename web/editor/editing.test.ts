import { expect, test } from "vitest";
import { newFlow } from "#flows/edit/new-flow.ts";
import { addNode, removeNodes } from "#flows/edit/nodes.ts";
import { editing, startEditing } from "./editing.ts";

const empty = startEditing(newFlow("Test"));
const withSay = editing(empty, {
  type: "edit",
  change: (flow) => addNode(flow, { id: "hello", kind: "say", at: { x: 0, y: 0 } }),
  select: ["hello"],
});

test("a node just added is selected", () => {
  expect(withSay.nodes).toEqual(["hello"]);
});

test("what is removed is no longer selected", () => {
  const removed = editing(withSay, { type: "edit", change: (flow) => removeNodes(flow, ["hello"]) });
  expect(removed.nodes).toEqual([]);
});

test("undoing an addition forgets its selection", () => {
  const undone = editing(withSay, { type: "undo" });
  expect(undone.nodes).toEqual([]);
  expect(undone.history.present).toBe(empty.history.present);
});

test("an edit that changes nothing is no step", () => {
  const same = editing(withSay, { type: "edit", change: (flow) => flow });
  expect(same.history.past).toHaveLength(1);
});
