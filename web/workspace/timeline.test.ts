import { expect, test } from "vitest";
import type { Flow } from "#flows/flow.ts";
import type { Entry, Happening } from "#flows/record.ts";
import { timeline } from "./timeline.ts";

const flow: Flow = {
  schema: 2,
  name: "Orders",
  nodes: [
    { id: "gate", kind: "sentiment-gate", title: "How do they feel?", config: {} },
    { id: "look", kind: "fetch-order", title: "Look the order up", config: {} },
  ],
  edges: [],
  subflows: [],
  policies: [],
  scenarios: [],
  layout: {},
};

const log = (...happenings: Happening[]): Entry[] =>
  happenings.map((happening, index) => ({ ...happening, seq: index + 1, at: "2026-11-22T10:00:00Z" }));

const plan = {
  queue: "care",
  priority: "urgent" as const,
  warmth: "warm" as const,
  say: "",
  nobodyAvailable: "",
  outsideHours: "",
  guideline: "",
};
const cause = { by: "node" as const, id: "gate", title: "How do they feel?" };

test("the flow's steps between two messages fold into one item, in the words of the nodes", () => {
  const items = timeline(
    log(
      { kind: "message", role: "customer", text: "where is 1042" },
      { kind: "entered", node: "gate" },
      { kind: "left", node: "gate", exit: "nowhere" },
      { kind: "set", node: "look", variable: "order.number", value: "1042" },
      { kind: "message", role: "bot", text: "On its way." },
    ),
    flow,
  );
  expect(items.map(({ kind }) => kind)).toEqual(["message", "steps", "message"]);
  expect(items[1]).toMatchObject({
    steps: [{ words: "How do they feel? → nowhere" }, { words: "Noted order number: 1042" }],
  });
});

test("a call stands once, with how it ended, or open while it has not", () => {
  const items = timeline(
    log(
      { kind: "asked", call: 1, node: "look", name: "fetchOrder", input: {} },
      { kind: "answered", call: 1, node: "look", name: "fetchOrder", status: "unknown" },
      { kind: "asked", call: 2, node: "look", name: "fetchOrder", input: {} },
    ),
    flow,
  );
  expect(items).toMatchObject([
    { kind: "call", answered: { status: "unknown" } },
    { kind: "call", answered: null },
  ]);
});

test("a handoff and an end are told once, although the owner changes with each", () => {
  const items = timeline(
    log(
      { kind: "handoff", cause, plan },
      { kind: "owner", owner: "queue" },
      { kind: "owner", owner: "agent", by: "Ana" },
      { kind: "closed", outcome: "handed_off", by: "Ana" },
      { kind: "owner", owner: "closed", by: "Ana" },
    ),
    flow,
  );
  expect(items.map(({ kind }) => kind)).toEqual(["handoff", "owner", "closed"]);
});

test("a rule that held is told with what was measured", () => {
  const because = {
    rule: { match: "all" as const, tests: [] },
    holds: true,
    measured: [
      {
        test: { left: "signals.sentiment", op: "<" as const, right: -0.4, messages: 2 },
        holds: true,
        values: [-0.5, -0.62],
        messages: [1, 4],
      },
    ],
  };
  const items = timeline(log({ kind: "left", node: "gate", exit: "low", because }), flow);
  expect(items[0]).toMatchObject({
    steps: [{ words: "How do they feel? → low: sentiment −0.62, below −0.40 for two messages" }],
  });
});
