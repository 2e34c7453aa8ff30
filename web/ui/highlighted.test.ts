import fc from "fast-check";
import { expect, test } from "vitest";
import { highlighted } from "./highlighted.ts";

test("the words that carried a signal are marked, the others not", () => {
  expect(highlighted("third time I ask", [{ start: 0, end: 10 }])).toEqual([
    { start: 0, text: "third time", marked: true },
    { start: 10, text: " I ask", marked: false },
  ]);
});

test("whatever the spans, no letter is lost or doubled", () => {
  const spans = fc.array(
    fc.record({ start: fc.integer({ min: -3, max: 25 }), end: fc.integer({ min: -3, max: 25 }) }),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), spans, (text, some) => {
      expect(
        highlighted(text, some)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
