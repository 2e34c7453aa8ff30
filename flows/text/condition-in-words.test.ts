import { expect, test } from "vitest";
import type { Test } from "../condition.ts";
import { conditionInWords } from "./condition-in-words.ts";

test.each<[Test, string]>([
  [
    { left: "signals.sentiment", op: "<", right: -0.4, messages: 2 },
    "sentiment is below −0.40 for 2 messages",
  ],
  [{ left: "signals.wantsHuman", op: ">=", right: 0.5 }, "asks for a human"],
  [{ left: "signals.keywords", op: "is set" }, "mentions legal, safety or fraud matters"],
  [{ left: "signals.intent", op: "is", right: "order_status" }, "is about where an order is"],
  [{ left: "visits.loop", op: ">=", right: 3 }, "comes by here 3 times"],
  [{ left: "order.daysLate", op: ">", right: 3 }, "the order is more than 3 days late"],
  [{ left: "email", op: "is not set" }, "email is not known"],
  [{ left: "message.text", op: "does not contain", right: "refund" }, "the message does not contain refund"],
  [
    { left: "order.status", op: "is one of", right: ["shipped", "delivered", "returned"] },
    "the order status is one of shipped, delivered or returned",
  ],
  [
    { left: "signals.intent", op: "is one of", right: ["refund_request", "exchange"] },
    "is about wants a refund or wants an exchange",
  ],
  [{ left: "message.text", op: "mentions", right: ["lawyer", "police"] }, "mentions “lawyer” or “police”"],
  [
    { left: "order.note", op: "mentions", right: ["a", "b", "c", "d", "e", "f"] },
    "the order note mentions “a”, “b”, “c”, “d” or 2 others",
  ],
  [{ left: "signals.intent", op: "is none of", right: ["complaint"] }, "is not about complaint"],
  [
    { left: "order.deliveredAt", op: "older than", right: 30 },
    "the order was delivered more than 30 days ago",
  ],
  [{ left: "order.deliveredAt", op: "newer than", right: 1 }, "the order was delivered less than 1 day ago"],
  [{ left: "order.expectedAt", op: "older than", right: 0 }, "the order's expected delivery is in the past"],
  [
    { left: "order.expectedAt", op: "newer than", right: -2 },
    "the order's expected delivery is more than 2 days away",
  ],
  [{ left: "opensAt", op: "newer than", right: -2 }, "opens at is more than 2 days away"],
  [{ left: "customer.verified", op: "is not", right: true }, "the customer is not signed in"],
  [{ left: "customer.verified", op: "is not set" }, "the customer is not signed in"],
  [{ left: "customer.vip", op: "is", right: true }, "the customer is a VIP"],
  [{ left: "order.items.0.name", op: "is", right: "Boots" }, "the order's first item is Boots"],
  [{ left: "order.items.1.name", op: "is set" }, "the order has more than one item"],
  [{ left: "order.total", op: ">", right: 31_700 }, "the order total is above 317.00"],
])("%j reads “%s”", (one, words) => {
  expect(conditionInWords({ match: "all", tests: [one] })).toBe(words);
});

test.each([
  ["<", -0.2, "falls by more than 0.20 a message"],
  ["<=", -0.2, "falls by at least 0.20 a message"],
  [">", 0.2, "rises by more than 0.20 a message"],
  ["<", 0, "falls"],
  [">=", 0, "does not fall"],
  [">", -0.2, "does not fall by 0.20 a message or more"],
  ["<=", 0.2, "does not rise by more than 0.20 a message"],
] as const)("a slope %s %d reads “%s”", (op, right, words) => {
  const test: Test = { left: "signals.sentiment", op, right, messages: 3, slope: true };
  expect(conditionInWords({ match: "all", tests: [test] })).toBe(`sentiment ${words} over 3 messages`);
});

test("several tests are joined as they are matched", () => {
  const tests: Test[] = [
    { left: "customer.verified", op: "is", right: true },
    { left: "signals.loop", op: ">=", right: 0.5 },
  ];
  expect(conditionInWords({ match: "any", tests })).toBe("the customer is signed in or goes in circles");
});
