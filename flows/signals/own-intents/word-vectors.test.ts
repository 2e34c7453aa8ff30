import { expect, onTestFinished, test } from "vitest";
import { wordVectors } from "../models/word-vectors.ts";
import { dimensions, useWordVectors, vectorOf, writeVectors } from "./word-vectors.ts";

test("other vectors take the place of those that ship", () => {
  onTestFinished(() => useWordVectors(wordVectors));
  const point = Array.from({ length: dimensions }, (_, d) => (d === 0 ? 1 : d === 1 ? -0.5 : 0));
  expect(vectorOf("refund")).toBeDefined();
  useWordVectors(writeVectors(new Map([["quokka", point]])));
  expect([...(vectorOf("quokka") ?? [])].slice(0, 3)).toEqual([44, -22, 0]);
  expect(vectorOf("refund")).toBeUndefined();
});
