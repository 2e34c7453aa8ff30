import { expect, test } from "vitest";
import { checkFlow } from "../check/check-flow.ts";
import { inFileOrder } from "../file/order.ts";
import { misbuilt } from "../file/structure.ts";
import { flowOf } from "../testing.ts";
import { unwrapSubflow } from "./unwrap-subflow.ts";
import { wrapInSubflow } from "./wrap-in-subflow.ts";

const ids = {
  subflow: "lookup",
  run: "run",
  begin: "begin",
  ends: ["end1", "end2"],
  rescue: "rescue",
} as const;
const make = { ...ids, ends: [...ids.ends] as [string, string] };
const flow = flowOf(
  [
    ["start", "start"],
    ["number", "ask", { answer: "text", variable: "orderNumber" }],
    ["order", "fetchOrder", { number: "{{orderNumber}}", email: "" }],
    ["tell", "say", { text: "Order {{order.number}} is {{order.status}}." }],
    ["sorry", "say", { text: "That did not work." }],
    ["close", "close"],
    ["team", "handoff"],
  ],
  [
    "start.next → number",
    "number.answered → order",
    "order.found → tell",
    "order.missing → sorry",
    "order.failed → sorry",
    "order.unknown → sorry",
    "tell.next → close",
    "sorry.next → team",
  ],
);

test("a selection becomes a subflow, its variables become outputs, and its ways out lead on", () => {
  const wrapped = wrapInSubflow(flow, ["number", "order"], "Find the order", make);
  if (!wrapped.ok) throw new Error(wrapped.reason);
  expect(wrapped.flow.subflows).toEqual([
    { id: "lookup", name: "Find the order", inputs: [], outputs: ["order"] },
  ]);
  expect(misbuilt(wrapped.flow)).toBeNull();
  expect(errors(wrapped.flow)).toEqual(errors(flow));
  expect(wrapped.flow.edges).toEqual(
    expect.arrayContaining([
      { from: "start", exit: "next", to: "run" },
      { from: "run", exit: "done", to: "tell" },
      { from: "run", exit: "notDone", to: "sorry" },
      { from: "order", exit: "found", to: "end1" },
      { from: "order", exit: "failed", to: "end2" },
    ]),
  );
});

test("what is known before becomes an input, so that nothing is asked again", () => {
  const wrapped = wrapInSubflow(flow, ["order"], "Find the order", make);
  if (!wrapped.ok) throw new Error(wrapped.reason);
  expect(wrapped.flow.subflows[0]?.inputs).toEqual(["orderNumber"]);
  expect(errors(wrapped.flow)).toEqual(errors(flow));
});

test("where an output is read and only one way leads on, a human stands behind the other exit", () => {
  const straight = {
    ...flow,
    edges: flow.edges.map((edge) => (edge.from === "order" ? { ...edge, to: "close" } : edge)),
  };
  const wrapped = wrapInSubflow(straight, ["number"], "Ask", make);
  if (!wrapped.ok) throw new Error(wrapped.reason);
  expect(wrapped.flow.subflows[0]?.outputs).toEqual(["orderNumber"]);
  expect(wrapped.flow.edges).toContainEqual({ from: "run", exit: "notDone", to: "rescue" });
});

test("wrapped and brought back inline, a flow is as it was", () => {
  const wrapped = wrapInSubflow(flow, ["number", "order"], "Find the order", make);
  const back = wrapped.ok ? unwrapSubflow(wrapped.flow, "run") : wrapped;
  if (!back.ok) throw new Error(back.reason);
  expect(inFileOrder(back.flow)).toEqual(inFileOrder(flow));
});

test("a subflow that two nodes run stays when one of them is brought inline", () => {
  const wrapped = wrapInSubflow(flow, ["number", "order"], "Find the order", make);
  if (!wrapped.ok) throw new Error(wrapped.reason);
  const run = wrapped.flow.nodes.find(({ id }) => id === "run");
  const twice = {
    ...wrapped.flow,
    nodes: [...wrapped.flow.nodes, { ...run, id: "again" } as (typeof flow.nodes)[0]],
  };
  const back = unwrapSubflow(twice, "run");
  if (!back.ok) throw new Error(back.reason);
  expect(misbuilt(back.flow)).toBeNull();
  expect(back.flow.subflows).toHaveLength(1);
  expect(back.flow.nodes.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["number", "number-2", "again"]),
  );
  expect(back.flow.edges).toContainEqual({ from: "order-2", exit: "failed", to: "sorry" });
});

test.each([
  ["nothing", ["start"], /Nothing is selected/],
  ["two ways in", ["tell", "sorry"], /Paths lead into “tell” and “sorry”/],
  ["no way out", ["sorry", "team"], /No path leads on/],
])("a selection with %s is refused with the reason", (_, selected, reason) => {
  const refused = wrapInSubflow(flow, selected, "Part", make);
  expect(refused.ok ? "" : refused.reason).toMatch(reason);
});

test("three ways on are refused with their names", () => {
  const three = {
    ...flow,
    edges: flow.edges.map((edge) => (edge.exit === "failed" ? { ...edge, to: "team" } : edge)),
  };
  const refused = wrapInSubflow(three, ["number", "order"], "Part", make);
  expect(refused.ok ? "" : refused.reason).toBe(
    "Paths lead on to “tell”, “sorry” and “team”: a subflow goes on in two ways at most. Choose other nodes.",
  );
});

/** The way there is longer through a subflow; what is said must be the same. */
function errors(of: typeof flow) {
  return checkFlow(of).flatMap(({ severity, message }) => (severity === "error" ? [message] : []));
}
