import { expect, test } from "vitest";
import { disconnect } from "../edit/edges.ts";
import type { Flow } from "../flow.ts";
import { flowOf } from "../testing.ts";
import { checkFlow } from "./check-flow.ts";

const sound = flowOf(
  [
    ["start", "start"],
    ["order", "ask", { answer: "text" }],
    ["say", "say", { text: "Order {{orderNumber}}." }],
    ["end", "close"],
  ],
  ["start.next → order", "order.answered → say", "say.next → end"],
);
const rules = (flow: Flow) => checkFlow(flow).map((finding) => finding.rule);

test("nothing is said against a sound flow", () => {
  expect(checkFlow(sound)).toEqual([]);
});

test("an exit that leads nowhere names node, exit and way out", () => {
  const [finding] = checkFlow(disconnect(sound, { from: "say", exit: "next" }));
  expect(finding).toMatchObject({
    severity: "error",
    rule: "unconnected exit",
    nodes: ["say"],
    exit: "next",
  });
  expect(finding?.message).toBe("“say” has no path for “Next”: connect it.");
});

test("a node without a path to it is a warning", () => {
  const island = {
    ...sound,
    nodes: [
      ...sound.nodes,
      { id: "island", kind: "close", title: "Island", config: sound.nodes[3]?.config ?? {} },
    ],
  };
  expect(checkFlow(island)).toMatchObject([{ severity: "warning", rule: "unreachable", nodes: ["island"] }]);
});

test("a variable that one path leaves unset is shown with that path", () => {
  const branched = flowOf(
    [
      ["start", "start"],
      ["split", "condition"],
      ["order", "ask", { answer: "text" }],
      ["say", "say", { text: "Order {{orderNumber}}." }],
      ["end", "close"],
    ],
    ["start.next → split", "split.yes → order", "split.no → say", "order.answered → say", "say.next → end"],
  );
  expect(checkFlow(branched)).toMatchObject([
    { rule: "unset variable", nodes: ["say"], path: ["start", "split", "say"] },
  ]);
});

test("settings that do not fit name the field", () => {
  const mute = {
    ...sound,
    nodes: sound.nodes.map((node) => (node.id === "say" ? { ...node, config: { text: "" } } : node)),
  };
  expect(checkFlow(mute)).toContainEqual(
    expect.objectContaining({ rule: "settings", field: "text", message: "“say”: Write what to say." }),
  );
});

test("an unknown kind is told with the nearest known one", () => {
  const odd = {
    ...sound,
    nodes: sound.nodes.map((node) => (node.id === "say" ? { ...node, kind: "sya" } : node)),
  };
  expect(checkFlow(odd)[0]?.message).toMatch(/did you mean “say”/);
});

test("no Start, two Starts, a dangling edge and a doubled id are errors", () => {
  expect(rules({ ...sound, nodes: sound.nodes.slice(1) })).toContain("no start");
  expect(
    rules({ ...sound, nodes: [...sound.nodes, { ...sound.nodes[0], id: "start2" } as Flow["nodes"][0]] }),
  ).toContain("several starts");
  expect(rules({ ...sound, edges: [...sound.edges, { from: "say", exit: "nope", to: "end" }] })).toContain(
    "dangling edge",
  );
  expect(rules({ ...sound, nodes: [...sound.nodes, ...sound.nodes.slice(3)] })).toContain("duplicate id");
});
