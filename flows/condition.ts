import { z } from "zod";
import type { Json } from "./json.ts";
import type { HeardMessage } from "./signals/signal.ts";
import { readPath } from "./text/path.ts";

export const Operator = z.enum(["is", "is not", "<", "<=", ">", ">=", "contains", "is set", "is not set"]);
export type Operator = z.infer<typeof Operator>;

/**
 * One comparison. `left` is a path: `order.status`, `customer.email`, `message.text`, or `signals.NAME` for a
 * signal of the message just heard. `messages: 2` asks that it held for each of the last two customer messages
 * (signals only).
 */
export const Test = z.strictObject({
  left: z.string().min(1).max(120),
  op: Operator,
  right: z.union([z.string().max(500), z.number(), z.boolean()]).optional(),
  messages: z.number().int().min(1).max(6).optional(),
});
export type Test = z.infer<typeof Test>;

export const Condition = z.strictObject({
  match: z.enum(["all", "any"]),
  tests: z.array(Test).max(20),
});
export type Condition = z.infer<typeof Condition>;

/** What a condition is held against: the variables, and the messages heard of late, oldest first. */
export interface Facts {
  vars: Record<string, Json>;
  heard: HeardMessage[];
}

/** A test with what was found when it was held against the facts: enough to re-evaluate it later. */
export interface Measured {
  test: Test;
  holds: boolean;
  /** One value for each message looked at, oldest first; a single one for variables. */
  values: Json[];
  /** The messages (by sequence number) that the values were read from; empty for variables. */
  messages: number[];
}

export interface Verdict {
  holds: boolean;
  measured: Measured[];
}

/** Holds a condition against the facts. An empty condition never holds: nothing was asked. */
export function evaluate(condition: Condition, facts: Facts): Verdict {
  const measured = condition.tests.map((test) => measure(test, facts));
  const holds =
    measured.length > 0 &&
    (condition.match === "all" ? measured.every((m) => m.holds) : measured.some((m) => m.holds));
  return { holds, measured };
}

function measure(test: Test, facts: Facts): Measured {
  if (!test.left.startsWith("signals.")) {
    const value =
      test.left === "message.text" ? (facts.heard.at(-1)?.text ?? null) : readPath(facts.vars, test.left);
    return { test, holds: compare(value, test), values: [value], messages: [] };
  }
  const wanted = test.messages ?? 1;
  const heard = facts.heard.slice(-wanted);
  const values = heard.map((message) => signalValue(message, test.left.slice("signals.".length)));
  const holds = heard.length === wanted && values.every((value) => compare(value, test));
  return { test, holds, values, messages: heard.map((message) => message.seq) };
}

function signalValue(message: HeardMessage, name: string): Json {
  if (!Object.hasOwn(message.signals, name)) return null;
  return message.signals[name as keyof typeof message.signals].value;
}

/** Whether one value passes a test; the single place where operators get their meaning. */
export function compare(value: Json, { op, right }: Test): boolean {
  switch (op) {
    case "is set":
      return value !== null && value !== "";
    case "is not set":
      return value === null || value === "";
    case "is":
      return same(value, right);
    case "is not":
      return !same(value, right);
    case "contains":
      return contains(value, right);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return ordered(Number(value ?? Number.NaN), op, Number(right ?? Number.NaN));
  }
}

function ordered(left: number, op: "<" | "<=" | ">" | ">=", right: number): boolean {
  if (op === "<") return left < right;
  if (op === "<=") return left <= right;
  return op === ">" ? left > right : left >= right;
}

function same(value: Json, right: Test["right"]): boolean {
  if (typeof value === "string" && typeof right === "string")
    return value.toLowerCase() === right.toLowerCase();
  return value === (right ?? null) || (value !== null && String(value) === String(right));
}

function contains(value: Json, right: Test["right"]): boolean {
  if (Array.isArray(value)) return value.some((item) => same(item, right));
  return typeof value === "string" && value.toLowerCase().includes(String(right ?? "").toLowerCase());
}
