import { expect, test } from "vitest";
import { connect } from "#flows/edit/edges.ts";
import { configure, removeNodes } from "#flows/edit/nodes.ts";
import { flowOf } from "#flows/testing.ts";
import { compared } from "./compared.ts";

const before = flowOf(
  [
    ["start", "start"],
    ["hello", "say", { text: "Hello" }],
    ["done", "close"],
  ],
  ["start.next → hello", "hello.next → done"],
);

test("what was removed stays drawn where it was, as a ghost", () => {
  const { both, overlay } = compared(before, removeNodes(before, ["hello"]));
  expect(both.nodes.map(({ id }) => id).toSorted()).toEqual(["done", "hello", "start"]);
  expect(overlay.nodes.get("hello")).toEqual({ tone: "removed", words: "− Removed" });
  expect(overlay.edges.get("start:next")).toBe("removed");
});

test("an edge that leads elsewhere is drawn now and as it was", () => {
  const { both, overlay } = compared(before, connect(before, { from: "start", exit: "next", to: "done" }));
  expect(overlay.edges.get("start:next")).toBe("changed");
  expect(overlay.ghosts).toEqual([{ from: "start", exit: "next", to: "hello" }]);
  expect(both.edges.filter(({ from }) => from === "start")).toHaveLength(1);
});

test("only what changed is marked and told", () => {
  const { sentences, overlay } = compared(before, configure(before, "hello", { text: "Good day" }));
  expect([...overlay.nodes.keys()]).toEqual(["hello"]);
  expect(sentences).toHaveLength(1);
  expect(compared(before, before)).toMatchObject({ sentences: [], overlay: { focus: [] } });
});
