import { expect, test } from "vitest";
import { intentMeasures } from "./intent-measures.ts";
import { mcc } from "./mcc.ts";

const pairs = (golds: string, guesses: string) =>
  [...golds].map((gold, i) => ({ gold, predicted: guesses[i] as string, confidence: 0.5 }));

test("the correlation is 1 where all is right, 0 where one answer is always given", () => {
  expect(mcc(pairs("aabbc", "aabbc"))).toBe(1);
  expect(mcc(pairs("aabbc", "aaaaa"))).toBe(0);
});

test("over two classes it is the textbook figure", () => {
  // 3 true and 1 false positives, 2 true and 2 false negatives
  expect(mcc(pairs("aaaaabbb", "aaabbbba"))).toBeCloseTo((3 * 2 - 1 * 2) / Math.sqrt(4 * 5 * 3 * 4));
});

test("where nothing came from outside, its recall is left out", () => {
  expect(intentMeasures(pairs("aab", "aaa")).map(({ metric }) => metric)).not.toContain(
    "out_of_scope_recall",
  );
});
