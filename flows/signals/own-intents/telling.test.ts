import { expect, test } from "vitest";
import { readWords } from "../words.ts";
import { messageFeatures } from "./message-features.ts";
import { countFeatures, messageSpace } from "./message-space.ts";
import { packTelling, tellingMeter, unpackTelling } from "./telling.ts";

const tellingOf = tellingMeter(4);

test("a feature of one class tells more than one of two, and one of all classes the least", () => {
  const one = tellingOf([2, 2, 2, 2, 2, 2, 2, 2]);
  const two = tellingOf([2, 2, 2, 2, 0, 0, 0, 0]);
  const all = tellingOf([0, 1, 2, 3, 0, 1, 2, 3]);
  expect(one).toBeGreaterThan(two);
  expect(two).toBeGreaterThan(all);
  expect(all).toBeCloseTo(0.3);
  expect(tellingOf(Array<number>(4000).fill(1))).toBeCloseTo(1);
});

test("having been seen once is no proof of a single class", () => {
  expect(tellingOf([1])).toBeLessThan(tellingOf([1, 1, 1]));
  expect(tellingOf([1])).toBe(tellingOf([3]));
});

test("what is stored is what was learnt with", () => {
  const learnt = [[1], [1, 1, 1], [0, 1, 2, 3], [0, 0, 0, 1], Array<number>(500).fill(3)].map(tellingOf);
  expect(unpackTelling(packTelling(learnt))).toEqual(learnt);
});

test("words that every intent has count for less once there are examples enough to know it", () => {
  const sizesOf = (each: number) => {
    const texts = Array.from({ length: each }, () => ["card lost", "card stolen", "card late"]).flat();
    const examples = texts.map((text) => messageFeatures(readWords(text)));
    const gold = texts.map((_, i) => i % 3);
    const space = messageSpace(countFeatures(examples, gold, 3));
    const { index, value } = space.place(messageFeatures(readWords("card late")));
    const sizeOf = (name: string) => value[index.indexOf(space.numberOf(name))] as number;
    return sizeOf("card") / sizeOf("late");
  };
  expect(sizesOf(25)).toBeLessThan(0.75 * sizesOf(24));
});
