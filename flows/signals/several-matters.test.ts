import { expect, test } from "vitest";
import { readSignals } from "./read-signals.ts";

const several = (text: string) => readSignals(text, []).severalMatters;

test.each([
  "refund order 88102, and where is 88140?",
  "I have two separate problems: the lamp is broken and my account is locked",
  "Cancel both orders please, and also change my address",
  "order 11 came damaged, order 12 is late",
  "both my parcels are late",
  "three things: an invoice, a new address, and a refund for the vase",
])("asks for several things: %s", (text) => {
  expect(several(text).value).toBeGreaterThanOrEqual(0.5);
});

test.each([
  "where is my order 1042",
  "I was charged £120 for order 1042",
  "I want a refund for my boots",
  "my order from 2024 never came",
  "my order 1042 arrived and cost 1043 dollars",
  "where is my order and when does it arrive",
  "My replacement arrived and also looks damaged",
  "I was charged double and please refund it",
  "I can't log in, and the password reset does not come either",
  "call me on 07700900123, it is about 1042",
])("asks for one thing: %s", (text) => {
  expect(several(text).value).toBeLessThan(0.5);
});

test("the spans are the orders and what is wanted of them", () => {
  const text = "refund 88102, cancel 88140";
  expect(several(text).spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    "refund 88102",
    "cancel 88140",
  ]);
});
