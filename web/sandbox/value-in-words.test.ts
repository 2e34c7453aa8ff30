import { expect, test } from "vitest";
import { variableInWords } from "./value-in-words.ts";

const at = "2026-11-13T15:08:00";
const order = {
  number: "1042",
  total: 31700,
  currency: "EUR",
  placedAt: at,
  daysLate: 2,
  deliveredAt: null,
  items: [],
};

test("an order's parts are told as people say them", () => {
  expect(variableInWords("order", order).map(({ label, value }) => `${label}: ${value}`)).toEqual([
    "order number: 1042",
    "order total: €317.00",
    "order placed at: 13 Nov, 15:08",
    "order days late: 2",
    "order delivered at: unknown",
  ]);
});

test("a yes is a yes, and what nobody has said is unknown", () => {
  expect(variableInWords("order.found", true)).toMatchObject([{ value: "yes" }]);
  expect(variableInWords("orderNumber", null)).toMatchObject([{ label: "order number", value: "unknown" }]);
});
