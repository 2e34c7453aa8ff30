import { expect, test } from "vitest";
import type { Test } from "#flows/condition.ts";
import { inlineTest, withFigure } from "./inline-test.ts";

/** The sentence with its figures in brackets. */
function told(one: Test): string | null {
  const inline = inlineTest(one);
  if (!inline) return null;
  const { before, value, after, messages } = inline;
  return [before, `[${value}]`, after, ...(messages ? [messages.lead, `[${messages.value}]`] : [])]
    .filter(Boolean)
    .join(" ");
}

test("a level reads as staying below a figure for so many messages", () => {
  expect(told({ left: "signals.sentiment", op: "<", right: -0.4, messages: 2 })).toBe(
    "sentiment stays below [-0.4] for [2]",
  );
  expect(told({ left: "signals.sentiment", op: "<", right: -0.6 })).toBe("sentiment is below [-0.6] for [1]");
});

test("what a customer does reads as that, with the figure it is measured at", () => {
  expect(told({ left: "signals.wantsHuman", op: ">=", right: 0.5 })).toBe(
    "the customer asks for a human, at [0.5] or more for [1]",
  );
});

test("a fall reads as how much, and its figure is kept as a fall", () => {
  const falling: Test = { left: "signals.sentiment", op: "<", right: -0.2, messages: 3, slope: true };
  expect(told(falling)).toBe("sentiment falls by more than [0.2] a message over [3]");
  expect(withFigure(falling, 0.3).right).toBe(-0.3);
  expect(withFigure({ left: "signals.sentiment", op: "<", right: -0.4 }, 0.3).right).toBe(0.3);
});

test("what has no figure is told in words alone", () => {
  expect(inlineTest({ left: "signals.keywords", op: "is set" })).toBeNull();
  expect(inlineTest({ left: "order.total", op: ">", right: 100 })).toBeNull();
  expect(inlineTest({ left: "signals.intent", op: "is one of", right: ["exchange"] })).toBeNull();
});
