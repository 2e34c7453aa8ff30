import { expect, test } from "vitest";
import { orderDates } from "./order-dates.ts";

const order = {
  placedAt: "2026-11-02T09:00:00Z",
  shippedAt: null,
  expectedAt: "2026-11-09T09:00:00Z",
  deliveredAt: null,
};

test("an order that is on its way tells when it should arrive", () => {
  expect(orderDates({ ...order, shippedAt: "2026-11-04T09:00:00Z" })).toEqual([
    "placed 2 Nov",
    "shipped 4 Nov",
    "expected 9 Nov",
  ]);
});

test("an order that has arrived no longer tells when it was expected", () => {
  expect(orderDates({ ...order, deliveredAt: "2026-11-08T09:00:00Z" })).toEqual([
    "placed 2 Nov",
    "delivered 8 Nov",
  ]);
});
