import { expect, test } from "vitest";
import { moodLine } from "./mood-line.ts";

const at = (seq: number, sentiment: number) => ({ seq, sentiment, emotion: "neutral" as const });

test("the worse the mood the lower the point, from side to side", () => {
  const { points, zeroY, path } = moodLine([at(1, 1), at(4, 0), at(9, -1)], 112, 52);
  expect(points.map(({ x, y }) => [x, y])).toEqual([
    [6, 6],
    [56, 26],
    [106, 46],
  ]);
  expect(zeroY).toBe(26);
  expect(path).toBe("M6 6 L56 26 L106 46");
});

test("a single message stands in the middle", () => {
  expect(moodLine([at(1, 0)], 100, 40).points).toMatchObject([{ x: 50, y: 20 }]);
});

test("no message gives an empty line", () => {
  expect(moodLine([], 100, 40)).toMatchObject({ points: [], path: "" });
});
