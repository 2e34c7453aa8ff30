import { expect, test } from "vitest";
import type { Signals } from "#flows/signals/signal.ts";
import { notable } from "./notable.ts";

const signal = <Value>(value: Value, confidence = 1) => ({ value, confidence, spans: [] });
const quiet: Signals = {
  sentiment: signal(0),
  emotion: signal("neutral" as const),
  intent: signal("none"),
  wantsHuman: signal(0.1),
  loop: signal(0),
  exception: signal(0),
  urgency: signal(0),
  keywords: signal(""),
  settled: signal(0),
};

test("signals that say nothing are not shown", () => {
  expect(notable(quiet)).toEqual([]);
});

test("what is there is told in words", () => {
  const signals = {
    ...quiet,
    intent: signal("order_status", 0.914),
    wantsHuman: signal(0.8),
    loop: signal(0.7),
  };
  expect(notable(signals)).toEqual([
    "intent: where an order is .91",
    "wants a human",
    "repeats themselves .70",
  ]);
});
