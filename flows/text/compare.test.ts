import fc from "fast-check";
import { expect, test } from "vitest";
import { Operator } from "../condition.ts";
import type { Json } from "../json.ts";
import { compare } from "./compare.ts";

const now = "2026-11-22T12:00:00Z";
const holds = (value: Json, op: Operator, right?: Parameters<typeof compare>[1]["right"]) =>
  compare(value, { left: "x", op, ...(right === undefined ? {} : { right }) }, now);

test.each<[Json, Operator, Parameters<typeof compare>[1]["right"], boolean]>([
  ["Shipped", "is", "shipped", true],
  ["Shipped", "is not", "shipped", false],
  ["3", "is", 3, true],
  ["3.0", "is", 3, true],
  ["yes", "is", true, true],
  ["No", "is", false, true],
  [true, "is", "yes", true],
  ["maybe", "is", true, false],
  ["10", ">", 9, true],
  ["ten", ">", 9, false],
  [true, ">", 0, false],
  [[5], ">", 1, false],
  ["I want a Refund", "contains", "refund", true],
  ["I want a Refund", "does not contain", "refund", false],
  ["anything", "contains", "", false],
  [["vip", "trade"], "contains", "VIP", true],
  [["vip"], "contains", "vi", false],
  ["SW1A 2AA", "starts with", "sw1", true],
  [1042, "starts with", "10", true],
  ["shipped", "is one of", ["Shipped", "delivered"], true],
  ["lost", "is one of", ["shipped"], false],
  ["lost", "is none of", ["shipped"], true],
  ["shipped", "is one of", "shipped", true],
  ["shipped", "is one of", [], false],
  [["vip"], "is one of", ["trade", "vip"], true],
  [["vip"], "is none of", ["trade", "vip"], false],
  [1042, "is one of", ["1042"], true],
  ["My lawyer will call", "mentions", ["Lawyer", "court"], true],
  ["My lawyers will call", "mentions", "lawyer", false],
  ["anything", "mentions", [], false],
  [["lawyer"], "mentions", ["lawyer"], true],
  [null, "mentions", ["lawyer"], false],
  [[], "is set", undefined, false],
  [0, "is set", undefined, true],
  [false, "is set", undefined, true],
  [{}, "is", "[object Object]", false],
])("%j %s %j: %s", (value, op, right, expected) => {
  expect(holds(value, op, right)).toBe(expected);
});

test.each<[string, "older than" | "newer than", number, boolean]>([
  ["2026-10-22T11:59:00Z", "older than", 31, true],
  ["2026-10-22T12:01:00Z", "older than", 31, false],
  ["2026-10-22T12:00:00Z", "older than", 31, false],
  ["2026-10-22T12:00:00Z", "newer than", 31, false],
  ["2026-11-22T00:00:00Z", "newer than", 0.6, true],
  ["2026-11-22T00:00:00Z", "older than", 0.4, true],
  ["2026-11-22", "older than", 0.4, true],
  ["2026-11-25T12:00:00+02:00", "newer than", 0, true],
  ["2026-11-25T12:00:00Z", "newer than", -2, true],
  ["2026-11-23T12:00:00Z", "newer than", -2, false],
  ["22 November", "older than", 0, false],
  ["1042", "older than", 0, false],
])("%s is %s %d days: %s", (value, op, right, expected) => {
  expect(holds(value, op, right)).toBe(expected);
});

test("a time without a zone is UTC on every machine", () => {
  const zone = process.env.TZ;
  process.env.TZ = "Asia/Tokyo";
  expect(holds("2026-11-22T11:00:00", "newer than", 0.05)).toBe(true);
  expect(holds("2026-11-22T11:00:00", "older than", 0.04)).toBe(true);
  process.env.TZ = zone;
});

test("what is missing passes nothing but what denies, and nothing denies and affirms at once", () => {
  const deny: Operator[] = ["is not", "does not contain", "is none of", "is not set"];
  const right = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()));
  fc.assert(
    fc.property(
      fc.constantFrom(null, "", []),
      fc.constantFrom(...Operator.options),
      right,
      (value, op, to) => {
        expect(holds(value, op, to)).toBe(deny.includes(op));
      },
    ),
  );
});

test("each denial is the opposite of what it denies", () => {
  const pairs: [Operator, Operator][] = [
    ["is", "is not"],
    ["contains", "does not contain"],
    ["is one of", "is none of"],
    ["is set", "is not set"],
  ];
  const right = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()));
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...pairs), right, (value, [affirms, denies], to) => {
      expect(holds(value as Json, affirms, to)).toBe(!holds(value as Json, denies, to));
    }),
  );
});
