import { expect, test } from "vitest";
import { intents } from "./intents.ts";
import { readSignals } from "./read-signals.ts";

test.each([
  ["where is my order 1042", "order_status"],
  ["wen will my parcel arive", "order_status"],
  ["my package says delivered but I don't have it", "delivery_problem"],
  ["my order 1042 hasn't arrived", "delivery_problem"],
  ["the mug arrived broken", "damaged_item"],
  ["you sent me the wrong size", "wrong_item"],
  ["one item is missing from my parcel", "missing_item"],
  ["I want to return these boots", "return_request"],
  ["what is your return policy?", "return_policy"],
  ["when will I get my refund", "refund_status"],
  ["i want my money back", "refund_request"],
  ["please cancle my ordr", "cancel_order"],
  ["can I change the delivery address?", "change_address"],
  ["can I exchange it for a medium", "exchange"],
  ["cancel my subscription please", "subscription_cancel"],
  ["skip next month's coffee", "subscription_skip"],
  ["I was charged twice", "payment_problem"],
  ["my discount code doesn't work", "discount_code"],
  ["is the green one back in stock?", "stock_question"],
  ["I can't log in to my account", "account_access"],
  ["do you ship to Norway", "shipping_cost"],
  ["hello", "greeting"],
  ["thank you!", "thanks"],
  ["what a lovely day in the mountains", "none"],
  ["1042", "none"],
])("%s → %s", (text, id) => {
  expect(readSignals(text, []).intent.value).toBe(id);
});

test("every intent has a label in plain words", () => {
  for (const { label } of intents) expect(label).toMatch(/^[A-Z][a-z -]+[a-z]/);
});
