import { expect, test } from "vitest";
import { refined } from "#flows/signals/refining/refined.ts";
import { signalsOf } from "#flows/testing.ts";
import { refinementInWords } from "./refinement-in-words.ts";

const model = { provider: "test", name: "small-1", about: [], ms: 412 };
const told = <Value>(value: Value) => ({ value, confidence: 1, spans: [] });

test("what was refined is told with what was measured here, and what was not taken over with the reason", () => {
  const read = signalsOf({ sentiment: 0.12, wantsHuman: 0.8 });
  const values = { sentiment: told(-0.9), intent: told("order_status"), wantsHuman: told(0) };
  const { signals, model: asked } = refined(read, { values, model });
  expect(refinementInWords(signals, asked)).toBe(
    "Refined by small-1 in 0.4 s: sentiment −0.90 instead of 0.12, intent “Where an order is” instead of none. Not taken over: wish for a human (one that was heard here stands).",
  );
});

test("where nothing differs, or nothing came, that is said", () => {
  expect(refinementInWords(signalsOf(), model)).toBe("small-1 heard the same in 0.4 s.");
  expect(refinementInWords(signalsOf(), { ...model, fellBack: "No answer within 1.5 s." })).toBe(
    "Read without small-1. No answer within 1.5 s.",
  );
});
