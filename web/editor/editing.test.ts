import { expect, test } from "vitest";
import { newFlow } from "#flows/edit/new-flow.ts";
import { addNode, removeNodes, rename } from "#flows/edit/nodes.ts";
import { addSubflow } from "#flows/edit/subflows.ts";
import { editing, startEditing } from "./editing.ts";

const flow = newFlow("Test");
const empty = startEditing(flow);
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

test("selecting a node shows the sheet that it stands on", () => {
  const added = addSubflow(flow, { id: "find", begin: "begin", end: "end" });
  const there = editing(startEditing(added), { type: "select", nodes: ["end"] });
  expect(there.sheet).toBe("find");
  expect(editing(there, { type: "select", nodes: [] }).sheet).toBe("find");
});

test("undo goes back to the sheet where the step happened, and leaves one that is gone", () => {
  const change = (now: typeof flow) => addSubflow(now, { id: "find", begin: "begin", end: "end" });
  const opened = editing(editing(startEditing(flow), { type: "edit", change }), {
    type: "open",
    sheet: "find",
  });
  expect(opened.sheet).toBe("find");
  expect(editing(opened, { type: "undo" }).sheet).toBeNull();
  const renamed = editing(opened, { type: "edit", change: (now) => rename(now, "end", "Found") });
  const away = editing(renamed, { type: "open", sheet: null });
  expect(editing(away, { type: "undo" }).sheet).toBe("find");
});
