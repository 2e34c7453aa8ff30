import { expect, test } from "vitest";
import { evaluate, type Test } from "./condition.ts";
import { signalsOf } from "./testing.ts";

const heard = [-0.2, -0.5, -0.7].map((sentiment, seq) => ({
  seq,
  text: "…",
  signals: signalsOf({ sentiment }),
}));
const vars = { order: { status: "Shipped", daysLate: 4, tags: ["vip"] }, name: "" };
const now = "2026-11-16T09:00:00Z";
const holds = (test: Test) => evaluate({ match: "all", tests: [test] }, { vars, heard, now }).holds;

test("a signal's test looks at the latest message, or at each of the last few", () => {
  expect(holds({ left: "signals.sentiment", op: "<", right: -0.6 })).toBe(true);
  expect(holds({ left: "signals.sentiment", op: "<", right: -0.4, messages: 2 })).toBe(true);
  expect(holds({ left: "signals.sentiment", op: "<", right: -0.4, messages: 3 })).toBe(false);
});

test("a test for more messages than were heard does not hold", () => {
  expect(holds({ left: "signals.sentiment", op: "<", right: 1, messages: 4 })).toBe(false);
});

test("operators over variables", () => {
  expect(holds({ left: "order.daysLate", op: ">=", right: 4 })).toBe(true);
  expect(holds({ left: "order.status", op: "is", right: "shipped" })).toBe(true);
  expect(holds({ left: "order.tags", op: "contains", right: "vip" })).toBe(true);
  expect(holds({ left: "name", op: "is set" })).toBe(false);
  expect(holds({ left: "order.missing", op: "is not set" })).toBe(true);
  expect(holds({ left: "order.missing", op: "<", right: 1 })).toBe(false);
});

test("inherited properties are not read", () => {
  expect(holds({ left: "order.constructor.name", op: "is set" })).toBe(false);
  expect(holds({ left: "__proto__.toString", op: "is set" })).toBe(false);
});

test("an empty condition never holds", () => {
  expect(evaluate({ match: "all", tests: [] }, { vars, heard, now }).holds).toBe(false);
});

test("what was measured says which messages it came from, and is enough to decide again", () => {
  const rule = {
    match: "any",
    tests: [{ left: "signals.sentiment", op: "<", right: -0.4, messages: 2 }],
  } as const;
  const { measured } = evaluate({ ...rule, tests: [...rule.tests] }, { vars, heard, now });
  expect(measured[0]).toMatchObject({ values: [-0.5, -0.7], messages: [1, 2], holds: true });
});
