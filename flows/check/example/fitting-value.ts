import type { Test } from "../../condition.ts";
import type { Json } from "../../json.ts";
import { compare } from "../../text/compare.ts";

/** A value that passes some tests and fails others; undefined where none of the likely ones does. */
export function fittingValue(
  wanted: { test: Test; holds: boolean }[],
  now: string,
  usual: Json = null,
): Json | undefined {
  const fits = (value: Json) => wanted.every(({ test, holds }) => compare(value, test, now) === holds);
  return [usual, ...wanted.flatMap(({ test }) => likely(test, now)), null].find(fits);
}

function likely({ op, right }: Test, now: string): Json[] {
  if (op === "older than" || op === "newer than") {
    const days = Number(right);
    return [days + 2, days - 0.5, -2].map((ago) => new Date(Date.parse(now) - ago * dayMs).toISOString());
  }
  const values: Json[] = right === undefined ? [] : [right].flat();
  return [
    ...values,
    ...values.map((value) => [value]),
    ...values.flatMap((value) => (typeof value === "number" ? [value + 1, value - 1] : [])),
    ...(values.some((value) => typeof value === "boolean") ? [true, false] : []),
    "something else",
    0,
    1,
  ];
}

const dayMs = 86_400_000;
