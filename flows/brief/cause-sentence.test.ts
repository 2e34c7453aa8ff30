import { expect, test } from "vitest";
import type { Cause } from "../record.ts";
import { causeSentence } from "./cause-sentence.ts";

function cause(
  left: string,
  op: "<" | ">=" | "is set",
  right: number | undefined,
  value: number | string,
): Cause {
  const test = { left, op, ...(right === undefined ? {} : { right }) };
  return {
    by: "policy",
    id: "p",
    title: "My rule",
    because: {
      rule: { match: "all", tests: [test] },
      holds: true,
      measured: [{ test, holds: true, values: [value], messages: [] }],
    },
  };
}

test.each([
  [cause("signals.sentiment", "<", -0.6, -0.715), "Sentiment −0.71, below −0.60 (policy “My rule”)."],
  [cause("signals.wantsHuman", ">=", 0.5, 0.9), "Asked for a person (policy “My rule”)."],
  [
    cause("signals.keywords", "is set", undefined, "lawyer"),
    "Mentions what needs a person's eye (policy “My rule”).",
  ],
  [cause("order.daysLate", ">=", 3, 5), "The order is 5 days late (policy “My rule”)."],
  [cause("visits.loop", ">=", 3, 3), "Came back to this step 3 times without getting on (policy “My rule”)."],
])("a cause in words, without its conversation", (given, words) => {
  expect(causeSentence(given)).toBe(words);
});

test("an exit that leads nowhere and a flow that could not go on are said as what they are", () => {
  const broken: Cause = { by: "broken", id: "x", title: "Fetch" };
  expect(causeSentence(broken)).toBe("The flow could not go on at step “Fetch”.");
  expect(causeSentence({ ...broken, by: "dead end", exitLabel: "Failed" })).toBe(
    "Step “Fetch” ended as “Failed”, and the flow says nothing of what comes then.",
  );
});
