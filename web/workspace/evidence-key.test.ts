import { expect, test } from "vitest";
import { pointedBy } from "./evidence-key.ts";

test("a sentence points at everything it rests on, with the words meant in each message", () => {
  const pointed = pointedBy([
    { message: 12, span: { start: 0, end: 5 } },
    { message: 12, span: { start: 9, end: 12 } },
    { record: "order", id: "1042" },
  ]);
  expect([...pointed]).toEqual([
    [
      "message 12",
      [
        { start: 0, end: 5 },
        { start: 9, end: 12 },
      ],
    ],
    ["order 1042", []],
  ]);
});
