import { expect, test } from "vitest";
import type { Cause, Entry } from "../record.ts";
import { causeSentence, measuredInWords } from "./cause-sentence.ts";

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

test("a slope is told as what became of it, and a day as how long ago it is", () => {
  const test = { left: "signals.sentiment", op: "<", right: -0.2, messages: 3, slope: true } as const;
  const fell = { test, holds: true, values: [0.2, -0.1, -0.6], messages: [], slope: -0.4 };
  expect(measuredInWords(fell, [])).toBe("sentiment fell by 0.40 a message over three messages");
  const old = { left: "order.deliveredAt", op: "older than", right: 30 } as const;
  expect(measuredInWords({ test: old, holds: true, values: ["2026-10-01"], messages: [] }, [])).toBe(
    "the order was delivered more than 30 days ago",
  );
});

test.each([
  ["order.items.0.name", "is", "Corrie boots", "the order's first item is Corrie boots"],
  ["order.items.1.name", "is set", "Wax", "the order has more than one item"],
  ["order.total", ">", 31_700, "the order total is £317.00"],
  ["customer.verified", "is", true, "the customer is signed in"],
  ["orderNumber", "is", "1042", "order number is 1042"],
] as const)("what %s held is said as a person would", (left, op, value, words) => {
  const test = { left, op, ...(op === "is set" ? {} : { right: value }) };
  const order: Entry = {
    seq: 1,
    at: "",
    kind: "set",
    node: "n",
    variable: "order",
    value: { currency: "GBP" },
  };
  expect(measuredInWords({ test, holds: true, values: [value], messages: [] }, [order])).toBe(words);
});

test("an exit that leads nowhere and a flow that could not go on are said as what they are", () => {
  const broken: Cause = { by: "broken", id: "x", title: "Fetch" };
  expect(causeSentence(broken)).toBe("The flow could not go on at step “Fetch”.");
  expect(causeSentence({ ...broken, by: "dead end", exitLabel: "Failed" })).toBe(
    "Step “Fetch” ended as “Failed”, and the flow says nothing of what comes then.",
  );
});
