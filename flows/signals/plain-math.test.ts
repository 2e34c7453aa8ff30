import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { logistic, plainExp, plainLog } from "./plain-math.ts";

test.each([1e-9, 0.001, 0.5, 0.75, 1, 1.5, 2, 7.3, 1000, 1e9])("the logarithm of %d is right", (x) => {
  expect(Math.abs(plainLog(x) - Math.log(x))).toBeLessThan(1e-13 * (1 + Math.abs(Math.log(x))));
});

test.each([-30, -7.5, -1, -1e-9, 0, 0.3, 1, 12, 30])("e to the power of %d is right", (x) => {
  expect(Math.abs(plainExp(x) / Math.exp(x) - 1)).toBeLessThan(1e-12);
  expect(logistic(x)).toBeCloseTo(1 / (1 + Math.exp(-x)), 12);
});

test("no signal rests on arithmetic that engines round as they like", () => {
  const here = new URL(".", import.meta.url);
  const files = readdirSync(here, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.includes("test") && !name.startsWith("models"),
  );
  expect(files.length).toBeGreaterThan(60);
  const risky =
    /Math\.(a?(sin|cos|tan)h?|atan2|exp|expm1|log|log10|log1p|log2|pow|cbrt|hypot)\b|\*\*(?!\/)|localeCompare|Intl\./;
  const found = files.filter((name) =>
    readFileSync(new URL(name, here), "utf8")
      .split("\n")
      .some((line) => risky.test(line) && !/^\s*(\/\*\*|\*|\/\/)/.test(line)),
  );
  expect(found).toEqual([]);
});
