import { expect, test } from "vitest";
import type { Flow, Subflow } from "../flow.ts";
import { defaultPolicies } from "../policies.ts";
import { flowOf } from "../testing.ts";
import { checkFlow } from "./check-flow.ts";

const lookUp: Subflow = { id: "lookUp", name: "Look up", inputs: ["number"], outputs: ["status"] };

/** Main flow and one subflow; the nodes whose ids begin with “in” stand in it. */
function nested(nodes: Parameters<typeof flowOf>[0], edges: string[], subflows: Subflow[] = [lookUp]): Flow {
  const flow = flowOf(nodes, edges);
  const placed = flow.nodes.map((node) => (node.id.startsWith("in") ? { ...node, in: "lookUp" } : node));
  return { ...flow, nodes: placed, subflows, policies: defaultPolicies };
}

const runs = {
  subflow: "lookUp",
  inputs: [{ name: "number", value: "1042" }],
  outputs: [{ name: "status", value: "status" }],
};
const main: Parameters<typeof flowOf>[0] = [
  ["start", "start"],
  ["run", "runFlow", runs],
  ["say", "say", { text: "It is {{status}}." }],
  ["care", "handoff"],
];
const inside: Parameters<typeof flowOf>[0] = [
  ["in", "entry"],
  ["inAsk", "ask", { variable: "status", answer: "text", question: "How is {{number}}?" }],
  ["inEnd", "return"],
];
const edges = [
  "start.next → run",
  "run.done → say",
  "run.notDone → care",
  "say.next → care",
  "in.next → inAsk",
  "inAsk.answered → inEnd",
];
const sound = nested([...main, ...inside], edges);
const rules = (flow: Flow) => checkFlow(flow).map(({ rule }) => rule);

test("a subflow that gives what is wanted of it is sound", () => {
  expect(checkFlow(sound)).toEqual([]);
});

test("an output that some way through the subflow leaves unset is shown with that way", () => {
  const split = nested(
    [...main, ...inside, ["inSplit", "condition", sentiment]],
    [
      ...edges.filter((edge) => edge !== "in.next → inAsk"),
      "in.next → inSplit",
      "inSplit.yes → inAsk",
      "inSplit.no → inEnd",
    ],
  );
  expect(checkFlow(split)).toMatchObject([
    { rule: "unset variable", nodes: ["say"], path: ["start", "run", "in", "inSplit", "inEnd", "say"] },
  ]);
});

test("a subflow does not see the variables of whoever runs it", () => {
  const asked = nested(
    [
      ...main,
      ...inside,
      ["first", "ask", { variable: "name", answer: "text" }],
      ["inSay", "say", { text: "{{name}}" }],
    ],
    [
      ...edges.filter((edge) => !["start.next → run", "in.next → inAsk"].includes(edge)),
      "start.next → first",
      "first.answered → run",
      "in.next → inSay",
      "inSay.next → inAsk",
    ],
  );
  expect(checkFlow(asked)).toMatchObject([{ rule: "unset variable", nodes: ["inSay"], variable: "name" }]);
});

test("the ends of a subflow lead back to whoever ran it, and to nobody else", () => {
  const twice = nested(
    [
      ...main,
      ...inside,
      ["split", "condition", sentiment],
      ["again", "runFlow", { ...runs, outputs: [{ name: "status", value: "later" }] }],
      ["lost", "say", { text: "Hm." }],
      ["lost2", "say", { text: "Hm." }],
    ],
    [
      ...edges.filter((edge) => edge !== "say.next → care"),
      "say.next → split",
      "split.yes → care",
      "split.no → again",
      "again.done → lost",
      "again.notDone → care",
      "lost.next → lost2",
      "lost2.next → lost",
    ],
  );
  const found = checkFlow(twice);
  expect(found.map(({ rule }) => rule)).toEqual(["no way out", "circle without customer"]);
  expect(found[0]).toMatchObject({
    nodes: ["again", "in", "inAsk", "inEnd", "lost", "lost2"],
    path: ["start", "run", "in", "inAsk", "inEnd", "say", "split", "again"],
  });
});

test("a subflow that runs itself without an end is a circle only as deep as it may go", () => {
  const deep = nested(
    [...main, ["in", "entry"], ["inRun", "runFlow", { ...runs, depth: 3, outputs: [] }], ["inEnd", "return"]],
    [...edges.slice(0, 4), "in.next → inRun", "inRun.done → inEnd", "inRun.notDone → inEnd"],
    [{ ...lookUp, outputs: [] }],
  );
  const flow = {
    ...deep,
    nodes: deep.nodes.map((node) =>
      node.id === "run" ? { ...node, config: { ...node.config, outputs: [] } } : node,
    ),
  };
  expect(rules(flow)).toEqual(["unset variable"]);
});

test("what runs a subflow wrongly is told by name", () => {
  const config = (change: object) => ({
    ...sound,
    nodes: sound.nodes.map((node) =>
      node.id === "run" ? { ...node, config: { ...node.config, ...change } } : node,
    ),
  });
  expect(rules(config({ subflow: "gone" }))).toContain("unknown subflow");
  expect(rules(config({ subflow: "" }))).toContain("unknown subflow");
  expect(rules(config({ inputs: [] }))).toContain("missing input");
  expect(rules(config({ inputs: [...runs.inputs, { name: "odd", value: "1" }] }))).toContain("unknown input");
  expect(rules(config({ outputs: [...runs.outputs, { name: "odd", value: "x" }] }))).toContain(
    "unknown output",
  );
});

test("connections across, a subflow without beginning, an idle one and nodes in the wrong place are found", () => {
  expect(
    rules({
      ...sound,
      edges: [
        ...sound.edges.filter(({ from }) => from !== "inAsk"),
        { from: "inAsk", exit: "answered", to: "care" },
      ],
    }),
  ).toContain("crossing edge");
  expect(rules({ ...sound, nodes: sound.nodes.filter(({ id }) => id !== "in") })).toContain("no start");
  const idle = { ...lookUp, id: "idle" };
  const begin = { id: "begin", kind: "entry", title: "Begin", config: {}, in: "idle" };
  const end = { id: "end", kind: "return", title: "End", config: { result: "done" }, in: "idle" };
  const more = {
    nodes: [...sound.nodes, begin, end],
    edges: [...sound.edges, { from: "begin", exit: "next", to: "end" }],
  };
  expect(checkFlow({ ...sound, subflows: [lookUp, idle], ...more })).toMatchObject([
    { severity: "warning", rule: "idle subflow", subflow: "idle" },
  ]);
  const moved = sound.nodes.map((node) =>
    node.id === "care" ? { ...node, kind: "return", config: { result: "done" } } : node,
  );
  expect(rules({ ...sound, nodes: moved })).toContain("wrong place");
});

const sentiment = { rule: { match: "all", tests: [{ left: "signals.sentiment", op: "<", right: -0.2 }] } };
