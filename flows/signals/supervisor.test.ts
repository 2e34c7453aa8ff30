import { expect, test } from "vitest";
import { readSignals } from "./read-signals.ts";
import { thresholds } from "./thresholds.ts";

test.each([
  "let me speak to your supervisor",
  "I want to talk to the manager now",
  "get me your boss",
  "put me through to management",
])("asks for a supervisor: %s", (text) => {
  const { supervisor, wantsHuman } = readSignals(text, []);
  expect(supervisor.value).toBeGreaterThanOrEqual(thresholds.wantsHuman);
  expect(supervisor.value).toBe(wantsHuman.value);
});

test.each([
  "can I talk to a human",
  "an agent please",
  "I already spoke to your supervisor",
  "no need to get your manager",
  "is the manager's special still on the menu",
])("asks for none: %s", (text) => {
  expect(readSignals(text, []).supervisor.value).toBeLessThan(thresholds.wantsHuman);
});

test("the span is where the supervisor is asked for", () => {
  const text = "My mug broke. Let me speak to your manager!";
  const [span] = readSignals(text, []).supervisor.spans;
  expect(text.slice(span?.start, span?.end)).toContain("manager");
});
