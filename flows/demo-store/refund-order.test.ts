import fc from "fast-check";
import { expect, test } from "vitest";
import { cancelOrder } from "./cancel-order.ts";
import { demoStore } from "./demo-store.ts";
import type { Outcome } from "./once.ts";
import { refundOrder } from "./refund-order.ts";
import type { DemoStore } from "./store.ts";

const now = "2026-11-19T14:05:00.000Z";
const store = demoStore({ seed: 7, now });

function after(outcome: Outcome): DemoStore {
  if ("refused" in outcome) throw new Error(outcome.refused);
  return outcome.store;
}

test("a refund moves the order, the books and gives a receipt", () => {
  const outcome = refundOrder(store, { key: "k1", order: "1042", amount: 2450, reason: "late" }, now);
  expect(outcome).toMatchObject({ receipt: { amount: 2450, says: "Refunded €24.50 of order 1042." } });
  expect(after(outcome).orders.find(({ number }) => number === "1042")?.refunded).toBe(2450);
  expect(after(outcome).refunds.at(-1)).toMatchObject({ id: "k1", order: "1042", amount: 2450 });
});

test("the same key refunds once, and cannot be used for another order", () => {
  const request = { key: "k1", order: "1042", amount: 2450, reason: "late" };
  const once = after(refundOrder(store, request, now));
  expect(after(refundOrder(once, request, now))).toEqual(once);
  expect(refundOrder(once, { ...request, order: "1031" }, now)).toHaveProperty("refused");
});

test("more than is left, nothing, and fractions of a cent are refused", () => {
  for (const amount of [31_701, 0, -5, 1.5, Number.NaN]) {
    expect(refundOrder(store, { key: "k", order: "1042", amount, reason: "" }, now)).toHaveProperty(
      "refused",
    );
  }
});

const request = fc.record({
  key: fc.constantFrom("a", "b", "c", "d", "e"),
  order: fc.constantFrom("1042", "1181", "1300", "1232", "0"),
  amount: fc.integer({ min: -10, max: 40_000 }),
  cancel: fc.boolean(),
});

test("whatever is asked in whatever order, no order gives back more than was paid and the books agree", () => {
  fc.assert(
    fc.property(fc.array(request, { maxLength: 25 }), (requests) => {
      let current = store;
      for (const { cancel, ...rest } of requests) {
        const outcome = cancel
          ? cancelOrder(current, rest, now)
          : refundOrder(current, { ...rest, reason: "" }, now);
        if ("store" in outcome) current = outcome.store;
      }
      for (const { number, refunded, total } of current.orders) {
        const noted = current.refunds.filter(({ order }) => order === number);
        expect(noted.reduce((sum, { amount }) => sum + amount, 0)).toBe(refunded);
        expect(refunded).toBeLessThanOrEqual(total);
      }
    }),
    { numRuns: 60 },
  );
});
