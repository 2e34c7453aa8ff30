import { expect, test } from "vitest";
import { misbuilt } from "../file/structure.ts";
import { flowOf } from "../testing.ts";
import { duplicate } from "./duplicate.ts";
import { newFlow } from "./new-flow.ts";
import { configure } from "./nodes.ts";
import { copy, paste } from "./paste.ts";
import { addSubflow, changeSubflow, removeSubflow } from "./subflows.ts";

const at = { x: 20, y: 20 };
const plain = flowOf(
  [
    ["start", "start"],
    ["run", "runFlow"],
    ["end", "close"],
  ],
  ["start.next → run", "run.done → end"],
);
const flow = configure(addSubflow(plain, { id: "part", begin: "begin", end: "done" }), "run", {
  ...plain.nodes[1]?.config,
  subflow: "part",
});

test("a node that runs a subflow brings it along into another flow, under ids of its own", () => {
  const other = addSubflow(newFlow("Other"), { id: "part", begin: "begin", end: "end" });
  const pasted = paste(other, copy(flow, ["run", "end"]), { run: "r2", end: "e2", part: "part" }, at);
  expect(misbuilt(pasted)).toBeNull();
  expect(pasted.subflows.map(({ id }) => id)).toEqual(["part", "part-2"]);
  expect(pasted.nodes.find(({ id }) => id === "r2")?.config.subflow).toBe("part-2");
  expect(pasted.nodes.filter((node) => node.in === "part-2").map(({ kind }) => kind)).toEqual([
    "entry",
    "return",
  ]);
  expect(pasted.edges).toContainEqual({ from: "r2", exit: "done", to: "e2" });
});

test("in its own flow the copy runs the same subflow, until that has changed", () => {
  const clip = copy(flow, ["run"]);
  expect(paste(flow, clip, { run: "r2" }, at).subflows).toHaveLength(1);
  const changed = changeSubflow(flow, "part", { inputs: ["order"] });
  expect(paste(changed, clip, { run: "r2" }, at).subflows).toHaveLength(2);
});

test("what ends a subflow is not pasted into the main flow", () => {
  const clip = copy(flow, ["done"]);
  expect(paste(flow, clip, {}, at)).toEqual(flow);
});

test("a second copy stands on the same sheet, beside the first", () => {
  const twice = duplicate(flow, ["done"], { done: "done2" }, at);
  expect(twice.nodes.at(-1)).toMatchObject({ id: "done2", in: "part", title: "Subflow ends 2" });
  expect(twice.layout.done2).toEqual({ x: 500, y: 180 });
});

test("who ran a subflow that is removed runs none", () => {
  const removed = removeSubflow(flow, "part");
  expect(misbuilt(removed)).toBeNull();
  expect(removed.nodes.find(({ id }) => id === "run")?.config.subflow).toBe("");
});
