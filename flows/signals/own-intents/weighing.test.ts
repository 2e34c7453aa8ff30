import { expect, test } from "vitest";
import type { Point } from "./message-space.ts";
import { trainSeparators } from "./train-separators.ts";
import { trainWeighing, weighed } from "./weighing.ts";

/** Three classes in a plane of features, the third between the others: no line of its own tells it from both. */
function examples(each: number): { points: Point[]; gold: number[] } {
  const points: Point[] = [];
  const gold: number[] = [];
  for (let i = 0; i < each; i++) {
    const off = (i % 7) / 50;
    for (const [c, x, y] of [
      [0, 1, off],
      [1, off, 1],
      [2, 0.6 - off, 0.6 + off],
    ] as const) {
      points.push({ index: Int32Array.of(0, 1), value: Float64Array.of(x, y), known: 1 });
      gold.push(c);
    }
  }
  return { points, gold };
}

test("few examples of each class say nothing of which are taken for which", () => {
  const { points, gold } = examples(20);
  const weighing = trainWeighing(points, gold, trainSeparators(points, gold, 3, 2));
  expect(weighing).toBeNull();
  expect(weighed(Float64Array.of(1, 2, 3), weighing)).toBeNull();
});

test("a class between two others is found by how high both of them stand", () => {
  const { points, gold } = examples(40);
  const weighing = trainWeighing(points, gold, trainSeparators(points, gold, 3, 2));
  const out = weighed(Float64Array.of(-0.4, -0.4, -0.5), weighing) ?? new Float64Array(3);
  expect(out.indexOf(Math.max(...out))).toBe(2);
  const first = weighed(Float64Array.of(0.6, -1.2, -0.8), weighing) ?? new Float64Array(3);
  expect(first.indexOf(Math.max(...first))).toBe(0);
});

test("the same examples give the same weights to the last bit", () => {
  const { points, gold } = examples(30);
  const learn = () => trainWeighing(points, gold, trainSeparators(points, gold, 3, 2));
  expect(learn()).toEqual(learn());
});
