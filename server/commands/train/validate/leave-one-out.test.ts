import { expect, test } from "vitest";
import { isValidation } from "../data.ts";
import { gridOf, twentieths } from "./grid.ts";
import { leaveOneOut } from "./leave-one-out.ts";
import type { Chosen, Unseen } from "./unseen.ts";

interface Item {
  id: string;
  source: string;
  value: number;
  gold: boolean;
}

const item = (source: string, value: number, gold: boolean): Item => ({
  id: `${source}-${value}`,
  source,
  value,
  gold,
});
const share = (judged: boolean[]) => judged.filter(Boolean).length / judged.length;

/** How often `value >= at` says what is so. */
function tried(items: Item[], apart?: (one: string, other: string) => boolean): Unseen[] {
  return leaveOneOut(items, {
    file: "made-up.jsonl",
    sourceOf: ({ source }) => source,
    apart,
    shipped: { at: 0.5 },
    grid: gridOf({ at: twentieths(0.1, 0.9) }),
    judgeAt:
      ({ at = 0 }) =>
      ({ value, gold }) =>
        value >= at === gold,
    figure: share,
    score: (judged) => [{ metric: "right", value: share(judged), n: judged.length, low: 0, high: 1 }],
  });
}

const of = (figures: Unseen[], left: string, chosen: Chosen) =>
  figures.find((one) => one.left === left && one.chosen === chosen);

test("a source has no say in the threshold that it is measured at", () => {
  // each would choose between .3 and .4, or between .7 and .8, if it were asked
  const low = [item("low", 0.25, false), item("low", 0.4, true), item("low", 0.6, true)];
  const high = [item("high", 0.65, false), item("high", 0.8, true)];
  const figures = tried([...low, ...high]);
  expect(of(figures, "low", "elsewhere")).toMatchObject({ at: { at: 0.75 }, value: 1 / 3, n: 3 });
  expect(of(figures, "high", "elsewhere")).toMatchObject({ at: { at: 0.35 }, value: 0.5, n: 2 });
  expect(of(figures, "low", "shipped")).toMatchObject({ at: { at: 0.5 }, value: 2 / 3 });
  expect(of(figures, "each", "shipped")).toMatchObject({ value: 3 / 5 });
  expect(of(figures, "each", "elsewhere")).toMatchObject({ value: 2 / 5, n: 5 });
});

test("of equally good thresholds that in the middle is chosen", () => {
  const wide = [item("wide", 0.1, false), item("wide", 0.9, true)];
  const figures = tried([...wide, item("left", 0.2, true)]);
  expect(of(figures, "left", "elsewhere")).toMatchObject({ at: { at: 0.5 } });
});

test("nothing is chosen on a source that is not apart", () => {
  const figures = tried(
    [item("a", 0.5, true), item("a,b", 0.1, true), item("b", 0.4, false), item("b", 0.6, true)],
    (one, other) => !one.split(",").some((domain) => other.split(",").includes(domain)),
  );
  // "a,b" would have it at .1, where "b" is wrong once; nothing is apart from it
  expect(of(figures, "a", "elsewhere")).toMatchObject({ at: { at: 0.5 }, value: 1 });
  expect(of(figures, "a,b", "elsewhere")).toBeUndefined();
});

test("the validation fifth has no say either", () => {
  const ids = Array.from({ length: 60 }, (_, i) => `made-up-${i}`);
  // the fifth would have it above .7, and outweighs the rest
  const items = ids.flatMap((id) =>
    Array.from({ length: isValidation(id) ? 10 : 1 }, () => [
      { id, source: "one", value: 0.3, gold: false },
      { id, source: "one", value: 0.7, gold: !isValidation(id) },
    ]).flat(),
  );
  expect(of(tried(items), "fifth", "elsewhere")).toMatchObject({ at: { at: 0.5 }, value: 0.5 });
});
