import fc from "fast-check";
import { expect, test } from "vitest";
import { type Condition, evaluate, Operator, reevaluate, Test } from "./condition.ts";
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

test("of the words that a message is searched for, those found are kept, and decide again later", () => {
  const rule: Condition = {
    match: "all",
    tests: [{ left: "message.text", op: "mentions", right: ["lawyer", "police"] }],
  };
  const said = (text: string) =>
    evaluate(rule, { vars, heard: [{ seq: 7, text, signals: signalsOf({}) }], now });
  const { holds, measured } = said("I'll call the police");
  expect(holds).toBe(true);
  expect(measured).toMatchObject([{ values: [["police"]], messages: [7] }]);
  expect(reevaluate(rule, measured, now).holds).toBe(true);
  expect(said("Fine, thanks")).toMatchObject({ holds: false, measured: [{ values: [[]] }] });
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

const slope = (values: number[], test: Partial<Test> = {}) => {
  const messages = values.map((sentiment, seq) => ({ seq, text: "…", signals: signalsOf({ sentiment }) }));
  const rule = { left: "signals.sentiment", op: "<", right: 0, messages: 3, slope: true, ...test } as const;
  return evaluate({ match: "all", tests: [rule] }, { vars, heard: messages, now }).measured[0];
};

test.each([
  [[0.2, 0, -0.2], -0.2],
  [[0.1, 0.1, 0.1], 0],
  [[-0.5, 0.3, -0.1], 0.2],
  [[0.9, -0.2, -0.4, -0.6], -0.2],
])("the slope of the last three of %j is %d a message", (values, expected) => {
  expect(slope(values)?.slope).toBe(expected);
});

test("the slope of an uneven course is that of the line with the least squares", () => {
  // (−1.5·0.4 − 0.5·0.1 + 0.5·0.2 + 1.5·−0.5) / 5
  expect(slope([0.4, 0.1, 0.2, -0.5], { messages: 4 })?.slope).toBeCloseTo(-0.26, 9);
});

test("a slope is compared exactly at its threshold", () => {
  expect(slope([-0.2, -0.4, -0.6], { op: "<=", right: -0.2 })?.holds).toBe(true);
  expect(slope([-0.2, -0.4, -0.6], { op: "<", right: -0.2 })?.holds).toBe(false);
});

test("too few messages, or a signal that is no number, have no slope", () => {
  expect(slope([-0.2, -0.6])).toMatchObject({ holds: false, values: [-0.2, -0.6] });
  expect(slope([-0.2, -0.4, -0.6], { left: "signals.intent", op: "is not", right: "x" })?.holds).toBe(false);
});

test("a slope over a single message is refused", () => {
  const test = { left: "signals.sentiment", op: "<", right: 0, slope: true };
  expect(Test.safeParse(test).success).toBe(false);
  expect(Test.safeParse({ ...test, messages: 2 }).success).toBe(true);
});

test("a signal without slope has to hold for each message", () => {
  expect(slope([-0.2, 0.4, -0.6], { slope: undefined as never })?.holds).toBe(false);
  expect(slope([-0.2, -0.4, -0.6], { slope: undefined as never })?.holds).toBe(true);
});

test("what was decided is decided again from what was measured alone, at the same instant", () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.string(),
    fc.integer(),
    fc.constant("2026-11-01"),
    fc.boolean(),
  );
  const one = fc.record(
    {
      left: fc.constantFrom("x", "order.status", "signals.sentiment", "signals.intent", "message.text"),
      op: fc.constantFrom(...Operator.options),
      right: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string())),
      messages: fc.integer({ min: 2, max: 4 }),
      slope: fc.constant(true as const),
    },
    { requiredKeys: ["left", "op"] },
  );
  const rule = fc.record({ match: fc.constantFrom("all" as const, "any" as const), tests: fc.array(one) });
  fc.assert(
    fc.property(rule, value, (condition, x) => {
      const verdict = evaluate(condition, { vars: { ...vars, x }, heard, now });
      const stored = JSON.parse(JSON.stringify(verdict.measured));
      expect(reevaluate(condition, stored, now)).toEqual(JSON.parse(JSON.stringify(verdict)));
    }),
  );
});

test("what was measured on another instant or with another threshold is decided anew", () => {
  const rule: Condition = { match: "all", tests: [{ left: "order.at", op: "older than", right: 30 }] };
  const { measured } = evaluate(rule, { vars: { order: { at: "2026-10-10T00:00:00Z" } }, heard, now });
  expect(reevaluate(rule, measured, now).holds).toBe(true);
  expect(reevaluate(rule, measured, "2026-10-20T00:00:00Z").holds).toBe(false);
});
