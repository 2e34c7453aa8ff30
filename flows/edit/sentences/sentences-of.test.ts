import { expect, test } from "vitest";
import type { Flow } from "../../flow.ts";
import { flowOf } from "../../testing.ts";
import { diff } from "../diff.ts";
import { connect, disconnect, insertOnEdge } from "../edges.ts";
import { configure, moveNodes, removeNodes, rename } from "../nodes.ts";
import { removeAndHeal } from "../remove-and-heal.ts";
import { wrapInSubflow } from "../wrap-in-subflow.ts";
import { sentencesOf } from "./sentences-of.ts";
import { between, flow, set, titled, told } from "./told.testing.ts";

test("a count is told by what it leads to", () => {
  expect(told(set("loop", { rounds: 2 }))).toEqual(["Hands off after 2 loops instead of 3"]);
});

test("a handoff is told by where it goes and how urgently", () => {
  expect(told(set("team", { queue: "refunds", priority: "urgent" }))).toEqual([
    "*Handoff* now goes to Refunds instead of Care, as urgent",
  ]);
  expect(told(set("team", { priority: "high" }))).toEqual([
    "*Handoff* now hands off with high priority instead of normal",
  ]);
});

test("an edge is told by when it is taken, several that go the same way at once", () => {
  const failing = (before: Flow) => connect(before, { from: "order", exit: "failed", to: "sorry" });
  expect(told(failing)).toEqual(["*Fetch order* now leads to *Say sorry* when it fails, instead of *Close*"]);
  const missing = (before: Flow) =>
    ["missing", "unknown"].reduce((led, exit) => connect(led, { from: "order", exit, to: "sorry" }), before);
  expect(told(missing)).toEqual([
    "*Fetch order* now leads to *Say sorry* on “Not found” or when no answer comes",
  ]);
  expect(told((before) => disconnect(before, { from: "order", exit: "found" }))).toEqual([
    "*Fetch order* no longer leads to *Loop detector*",
  ]);
});

test("a default that is written out, and all of one rule as any of it, change nothing and say so", () => {
  const old = configure(flow, "start", { greeting: "" });
  expect(between(old, flow)).toEqual([
    "*start*: “Hear quick messages as one” is written differently, and means the same",
  ]);
  const asking = (match: "all" | "any"): Flow => {
    const tests = [{ left: "signals.sentiment", op: "<", right: -0.4 }];
    const added = flowOf([["rule", "condition", { rule: { match, tests } }]], []);
    return { ...flow, nodes: [...flow.nodes, ...added.nodes] };
  };
  const [all, any] = [asking("all"), asking("any")];
  expect(between(all, any)).toEqual(["*rule* is written differently, and means the same"]);
});

test("a node that is put in between is one sentence with its edges", () => {
  const asked = (before: Flow) =>
    rename(
      insertOnEdge(
        before,
        { from: "start", exit: "next", to: "order" },
        { id: "ask", kind: "ask", at: { x: 0, y: 0 } },
      ),
      "ask",
      "Which order?",
    );
  expect(told(asked)).toEqual(["Added *Ask: Which order?* between *Start* and *Fetch order*"]);
});

test("a node that goes says what becomes of the way to it", () => {
  expect(told((before) => removeNodes(before, ["loop"]))).toEqual([
    "Removed *Loop detector*; *Fetch order* no longer leads anywhere",
  ]);
  expect(told((before) => removeAndHeal(before, ["loop"]))).toEqual([
    "Removed *Loop detector*; *Fetch order* now leads to *Close*",
  ]);
});

test("texts are told from and to, long ones by the words that changed", () => {
  expect(told(set("sorry", { text: "I'm sorry, that failed." }))).toEqual([
    "*Say sorry*: “What to say” now reads “I'm sorry, that failed.” instead of “I'm sorry that did not work.”",
  ]);
  const long =
    "This is a long text, longer than what fits on a line, so that only a part of it is worth reading again";
  const before = set("sorry", { text: `${long} today.` })(titled);
  const after = set("sorry", { text: `${long} tomorrow.` })(titled);
  expect(sentencesOf(diff(before, after), before, after)[0]?.text).toBe(
    "*Say sorry*: “What to say” now reads “… worth reading again tomorrow.” instead of “… worth reading again today.”",
  );
});

test("a scenario says which steps and which expectations are other, and whether it has to pass", () => {
  const scenario: Flow["scenarios"][number] = {
    id: "case",
    title: "Case",
    required: true,
    customer: null,
    at: "2026-11-19T14:05:00.000Z",
    steps: [{ say: "Hello" }],
    stubs: {},
    asserts: [{ endsAs: "open" }],
  };
  const was = { ...titled, scenarios: [scenario] };
  const other = { steps: [{ say: "Hi" }], asserts: [{ handsOffTo: "care" }], required: false };
  const is: Flow = { ...titled, scenarios: [{ ...scenario, ...other }] };
  expect(between(was, is)).toEqual([
    "The scenario “Case” now also plays the customer's “Hi” and no longer plays the customer's “Hello”",
    "The scenario “Case” now expects that it hands off to “care”, and no longer expects that it ends still open",
    "The scenario “Case” no longer has to pass before publishing",
  ]);
});

test("a subflow says which variables it takes now", () => {
  const part = { id: "part", name: "Part", inputs: ["order"], outputs: [] };
  const [was, is] = [
    { ...titled, subflows: [part] },
    { ...titled, subflows: [{ ...part, inputs: ["email"] }] },
  ];
  expect(between(was, is)).toEqual(["The subflow “Part” now also takes “email” and no longer takes “order”"]);
});

test("moving nodes says that nothing that runs changes", () => {
  const places = { start: { x: 8, y: 8 }, order: { x: 16, y: 8 } };
  expect(told((before) => moveNodes(before, places))).toEqual(["Moved 2 nodes (nothing that runs changes)"]);
});

test("a part that was wrapped says which nodes went, and what runs it", () => {
  const ids = {
    subflow: "part",
    run: "run",
    begin: "begin",
    ends: ["a", "b"] as [string, string],
    rescue: "r",
  };
  const wrapped = wrapInSubflow(titled, ["sorry"], "Apologise", ids);
  expect(wrapped).toMatchObject({ ok: false });
  const failing = connect(titled, { from: "order", exit: "failed", to: "sorry" });
  const again = wrapInSubflow(failing, ["sorry"], "Apologise", ids);
  if (!again.ok) throw new Error(again.reason);
  const texts = between(failing, again.flow);
  expect(texts[0]).toBe("Took *Say sorry* to the new subflow “Apologise”");
  expect(texts[1]).toMatch(
    /^Added \*Run flow: Apologise\* between \*Fetch order\* \(when it fails\) and \*Close\*/,
  );
});
