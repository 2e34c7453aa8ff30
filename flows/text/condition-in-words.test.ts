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
  [{ left: "order.daysLate", op: ">", right: 3 }, "order days late is above 3"],
  [{ left: "email", op: "is not set" }, "email is not known"],
])("%j reads “%s”", (one, words) => {
  expect(conditionInWords({ match: "all", tests: [one] })).toBe(words);
});

test("several tests are joined as they are matched", () => {
  const tests: Test[] = [
    { left: "customer.verified", op: "is", right: true },
    { left: "signals.loop", op: ">=", right: 0.5 },
  ];
  expect(conditionInWords({ match: "any", tests })).toBe("customer verified is true or says the same again");
});
