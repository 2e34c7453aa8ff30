import { expect, test } from "vitest";
import { compile } from "../../compile.ts";
import { flowOf } from "../../testing.ts";
import { kindOf } from "../index.ts";

const flow = flowOf(
  [
    ["start", "start"],
    ["run", "runFlow", { subflow: "part" }],
    ["end", "close"],
    ["entry", "entry"],
    ["back", "return"],
  ],
  ["start.next → run", "run.done → end", "run.notDone → end", "entry.next → back"],
);
flow.subflows = [{ id: "part", name: "Part", inputs: [], outputs: [] }];
flow.nodes = flow.nodes.map((node) => (["entry", "back"].includes(node.id) ? { ...node, in: "part" } : node));

test("a subflow begins at once: its first node hears nothing and waits for nobody", () => {
  const { states } = compile(flow);
  expect(states.entry).not.toHaveProperty("on");
  expect(states.entry?.always?.at(-1)).toMatchObject({ target: "#back" });
  expect(states.run?.always).toContainEqual(expect.objectContaining({ target: "#entry" }));
});

test("a conversation still begins in Start, wherever the two lie in the flow", () => {
  expect(compile({ ...flow, nodes: flow.nodes.toReversed() }).initial).toBe("start");
});

test("a subflow begins and ends in nodes of its own, and a conversation in Start", () => {
  const place = (kind: string) => kindOf({ kind })?.place;
  expect([place("entry"), place("return"), place("start"), place("say")]).toEqual([
    "subflow",
    "subflow",
    "main",
    "both",
  ]);
});
