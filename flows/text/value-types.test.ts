import { expect, test } from "vitest";
import { z } from "zod";
import { Operator } from "../condition.ts";
import { operatorsFor, rightOf } from "./operators-for.ts";
import { type PathType, typesOf } from "./types-of.ts";
import { knownPaths, typeOf } from "./value-types.ts";

test.each([
  ["signals.sentiment", "number"],
  ["signals.intent", "intent"],
  ["signals.nonsense", null],
  ["signals", null],
  ["message.text", "text"],
  ["visits.loop-detector", "number"],
  ["visits", null],
  ["customer", "record"],
  ["customer.firstName", "text"],
  ["customer.verified", "yes or no"],
  ["customer.constructor", null],
  ["tags", "list"],
  ["tags.0", "anything"],
  ["channel", "text"],
  ["channel.name", null],
  ["order.status", "choice"],
  ["order.total", "money"],
  ["order.daysLate", "number"],
  ["order.deliveredAt", "instant"],
  ["order.carrier", "text"],
  ["order.items", "list"],
  ["order.items.length", "number"],
  ["order.items.0.price", "money"],
  ["order.items.12.name", "text"],
  ["order.items.name", null],
  ["subscription.pausedUntil", "instant"],
  ["subscription.price", "money"],
  ["answer", "number"],
  ["answer.part", null],
  ["reply", "anything"],
  ["reply.deep.inside.0", "anything"],
  ["second", "record"],
  ["second.status", "choice"],
  ["stranger", null],
  ["__proto__", null],
])("%s holds: %s", (path, type) => {
  const variables = { answer: "number", reply: "anything", second: "order" } as const;
  expect(typeOf(path, variables)?.type ?? null).toBe(type);
});

test("a variable that is set stands before one that is given, but not before what is measured", () => {
  expect(typeOf("order", { order: "text" })).toEqual({ type: "text" });
  expect(typeOf("signals.loop", { signals: "text" })).toEqual({ type: "number" });
});

test("what can only be a few things says which", () => {
  expect(typeOf("order.status")?.values).toContain("out for delivery");
  expect(typeOf("signals.intent")?.values).toContain("none");
  expect(typeOf("customer.name")?.values).toBeUndefined();
});

test("every known path has a type, and leads to a value rather than to a record", () => {
  const paths = knownPaths({ answer: "number", second: "subscription" });
  expect(paths).toContain("second.nextAt");
  expect(paths).toContain("answer");
  for (const path of paths)
    expect(typeOf(path, { answer: "number", second: "subscription" })?.type).not.toBe("record");
});

test("a record's types come from its schema", () => {
  const schema = z.object({
    price: z.number().optional(),
    since: z.object({ startedAt: z.string().nullable(), ok: z.boolean() }),
    lines: z.array(z.object({ price: z.number(), currency: z.string() })),
  });
  expect(typesOf(schema)).toEqual({
    price: { type: "number" },
    since: { type: "record" },
    "since.startedAt": { type: "instant" },
    "since.ok": { type: "yes or no" },
    lines: { type: "list" },
    "lines.*.price": { type: "money" },
    "lines.*.currency": { type: "text" },
  });
});

test.each<[PathType, Operator, boolean]>([
  ["number", "<", true],
  ["number", "contains", false],
  ["instant", "older than", true],
  ["instant", "<", false],
  ["text", "older than", false],
  ["list", "is", false],
  ["choice", "is one of", true],
  ["yes or no", "is one of", false],
])("%s can be compared by “%s”: %s", (type, op, fits) => {
  expect(operatorsFor(type).includes(op)).toBe(fits);
});

test("each operator fits something, and all fit what may be anything", () => {
  expect(operatorsFor("anything").toSorted()).toEqual(Operator.options.toSorted());
  expect(Operator.options.map((op) => [op, rightOf(op)])).toEqual([
    ["is", "value"],
    ["is not", "value"],
    ["<", "number"],
    ["<=", "number"],
    [">", "number"],
    [">=", "number"],
    ["contains", "value"],
    ["does not contain", "value"],
    ["starts with", "value"],
    ["is one of", "list"],
    ["is none of", "list"],
    ["mentions", "list"],
    ["older than", "days"],
    ["newer than", "days"],
    ["is set", "nothing"],
    ["is not set", "nothing"],
  ]);
});
