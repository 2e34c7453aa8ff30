import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeBySeq } from "./merge-by-seq.ts";

const items = fc.array(fc.record({ seq: fc.integer({ min: 1, max: 30 }) }));

test("however messages arrive, each stands once and in order", () => {
  fc.assert(
    fc.property(items, items, (first, second) => {
      const merged = mergeBySeq(mergeBySeq([], first), second).map(({ seq }) => seq);
      expect(merged).toEqual([...new Set([...first, ...second].map(({ seq }) => seq))].sort((a, b) => a - b));
    }),
  );
});

test("nothing new leaves the list as it was, so that nothing is drawn again", () => {
  const known = [{ seq: 1 }, { seq: 4 }];
  expect(mergeBySeq(known, [{ seq: 4 }])).toBe(known);
});
