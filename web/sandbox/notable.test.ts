import { expect, test } from "vitest";
import { signalsOf } from "#flows/testing.ts";
import { notable } from "./notable.ts";

const signal = <Value>(value: Value, confidence = 1) => ({ value, confidence, spans: [] });
const quiet = signalsOf({ wantsHuman: 0.1 });

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
  expect(notable(signals)).toEqual(["intent: where an order is .91", "wants a human", "goes in circles .70"]);
});
