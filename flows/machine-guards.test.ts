import { expect, test } from "vitest";
import type { Condition } from "./condition.ts";
import { freshContext } from "./context.ts";
import { type Args, judge } from "./machine-guards.ts";
import { signalsOf, testWorld } from "./testing.ts";

const message = { seq: 1, text: "a red one", signals: signalsOf() };
const args: Args = {
  context: { ...freshContext, heard: [message], world: testWorld },
  event: { type: "message", message },
};
const asks = (left: string): Condition => ({ match: "all", tests: [{ left, op: "is set" }] });

test("a rule is held once against a moment, to decide and then to tell why", () => {
  const rule = asks("message.text");
  const verdict = judge(rule, args);
  judge(asks("colour"), args);
  const later = { ...args.context, visits: { gate: 1 }, steps: 2 };
  expect(judge(rule, { ...args, context: later })).toBe(verdict);
});

test("what a rule goes by is looked at anew where it has changed", () => {
  const rule = asks("colour");
  expect(judge(rule, args).holds).toBe(false);
  const told = { ...args.context, vars: { colour: "red" } };
  expect(judge(rule, { ...args, context: told }).holds).toBe(true);
  expect(judge(rule, args).holds).toBe(false);
  const visits = asks("visits.gate");
  expect(judge(visits, args).holds).toBe(false);
  expect(judge(visits, { ...args, context: { ...args.context, visits: { gate: 1 } } }).holds).toBe(true);
});
