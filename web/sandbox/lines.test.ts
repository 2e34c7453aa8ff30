import { expect, test } from "vitest";
import { newFlow } from "#flows/edit/new-flow.ts";
import type { Entry } from "#flows/record.ts";
import { linesOf, variablesSet } from "./lines.ts";

const at = "2026-01-01T00:00:00.000Z";
const flow = newFlow("Test");

test("a customer's message comes with its place among their messages", () => {
  const entries: Entry[] = [
    { kind: "message", role: "customer", text: "hello", seq: 1, at },
    { kind: "message", role: "bot", text: "hi", seq: 2, at },
    { kind: "message", role: "customer", text: "where is it", seq: 3, at },
  ];
  expect(linesOf(entries, flow)).toMatchObject([
    { kind: "customer", index: 0 },
    { kind: "reply" },
    { kind: "customer", index: 1 },
  ]);
});

test("a step says through which exit a node was left, in words", () => {
  const entries: Entry[] = [{ kind: "left", node: "start", exit: "next", seq: 1, at }];
  expect(linesOf(entries, flow)).toMatchObject([{ kind: "step", words: "Start: First message" }]);
});

test("of a variable the newest value is shown, and of an order its parts", () => {
  const entries: Entry[] = [
    { kind: "set", node: "ask", variable: "email", value: "a@example.com", seq: 1, at },
    { kind: "set", node: "ask", variable: "email", value: "b@example.com", seq: 2, at },
    { kind: "set", node: "fetch", variable: "order", value: { number: "1042", items: [] }, seq: 3, at },
  ];
  expect(variablesSet(entries)).toEqual([
    { path: "email", label: "email", value: "b@example.com" },
    { path: "order.number", label: "order number", value: "1042" },
  ]);
});

test("what was set stands between the lines where it was set", () => {
  const entries: Entry[] = [
    { kind: "message", role: "customer", text: "1042", seq: 1, at },
    { kind: "set", node: "ask", variable: "orderNumber", value: "1042", seq: 2, at },
    { kind: "left", node: "start", exit: "next", seq: 3, at },
  ];
  expect(linesOf(entries, flow)).toMatchObject([
    { kind: "customer" },
    { kind: "set", told: [{ label: "order number", value: "1042" }] },
    { kind: "step" },
  ]);
});
