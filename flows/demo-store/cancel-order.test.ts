import { expect, test } from "vitest";
import { cancelOrder } from "./cancel-order.ts";
import { demoStore } from "./demo-store.ts";

const now = "2026-11-19T14:05:00.000Z";
const store = demoStore({ seed: 7, now });

test("an order still being packed is cancelled and refunded in full", () => {
  const outcome = cancelOrder(store, { key: "k", order: "1300" }, now);
  if ("refused" in outcome) throw new Error(outcome.refused);
  const order = outcome.store.orders.find(({ number }) => number === "1300");
  expect(order).toMatchObject({ status: "cancelled", refunded: order?.total });
  expect(outcome.receipt.amount).toBe(order?.total);
  expect(outcome.store.refunds.at(-1)).toMatchObject({ order: "1300", amount: order?.total });
});

test("an order that left the warehouse, or is cancelled already, says why not", () => {
  expect(cancelOrder(store, { key: "k", order: "1042" }, now)).toEqual({
    refused: "Order 1042 has left the warehouse, so it can be returned but not cancelled.",
  });
  const cancelled = store.orders.find(({ status }) => status === "cancelled")?.number ?? "";
  expect(cancelOrder(store, { key: "k", order: cancelled }, now)).toHaveProperty("refused");
  expect(cancelOrder(store, { key: "k", order: "77" }, now)).toEqual({ refused: "There is no order 77." });
});
