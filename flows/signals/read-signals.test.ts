import fc from "fast-check";
import { expect, test } from "vitest";
import { readSignals } from "./read-signals.ts";
import type { Span } from "./signal.ts";

const hostile = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        "where",
        "is",
        "NOT",
        "agent",
        "!!!",
        "refund",
        "😡",
        "\u200b",
        "<b>",
        "שלום",
        "don't",
        ".",
        "f**k",
        "soooo",
        "\n",
      ),
      { maxLength: 80 },
    )
    .map((words) => words.join(" ")),
);

test("spans lie in the message and values in their range, whatever is written", () => {
  fc.assert(
    fc.property(hostile, fc.array(hostile, { maxLength: 3 }), (text, earlier) => {
      const signals = readSignals(
        text,
        earlier.map((one, place) => ({ seq: place, text: one })),
      );
      for (const { value, confidence, spans } of Object.values(signals)) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        if (typeof value === "number") expect(Math.abs(value)).toBeLessThanOrEqual(1);
        for (const { start, end } of spans as Span[])
          expect(0 <= start && start < end && end <= text.length).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test("the same message gives the same signals", () => {
  const before = [{ seq: 1, text: "where is my order" }];
  expect(readSignals("STILL waiting for order 1042!!", before)).toEqual(
    readSignals("STILL waiting for order 1042!!", before),
  );
});
