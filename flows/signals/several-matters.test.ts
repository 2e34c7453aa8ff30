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

test.each([
  "where is my order and also cancel my subscription",
  "Where is my parcel? Also please cancel my subscription.",
  "can you tell me when my order ships and pause my subscription for a month",
  "cancel the monthly coffee and tell me where my last parcel is",
  "I need to reset my password and I also want to return my shoes",
  "please refund my last order and delete my account",
  "how do I skip next month's box, and where's the order I placed on Monday?",
  "change the card on my account and tell me why my delivery is late",
  "i want to return the jacket from order 1042. separately, my subscription should be paused",
  "track my order. and how do i use my gift card?",
  "Could you send me the invoice for my order and cancel my membership?",
  "update my address for the subscription and refund the order from last week",
  "i'd like to pause my subscription and also need help logging into my account",
  "where's my delivery?? and stop my subscription while you're at it",
  "please cancel my subscription and refund the last payment to my paypal",
  "Can you cancel the order in the app and also stop the payment at PayPal?",
  "I want to change my address on my account and on the order that is already on its way",
  "order A1009 is late and so is order A1017",
  "orders 12 and 13 are missing",
  "cancel my subscription and the order from yesterday",
  "refund 88102, cancel 88140",
  "where are 4410 and 4415",
])("asks for something of two systems, or of two orders: %s", (text) => {
  expect(several(text).value).toBeGreaterThanOrEqual(0.5);
});

test.each([
  "My kettle arrived broken, I want my money back",
  "where is my order and when does it arrive",
  "cancel my subscription and refund the last payment",
  "I cancelled my subscription and my order was still shipped",
  "I logged in to my account and can't see my order",
  "please cancel my order and refund me",
  "the parcel came and the box was empty",
  "i ordered twice by mistake, cancel one of them",
  "my subscription order has not arrived, where is it",
  "can you replace it or refund me",
  "how do I track my order in my account",
  "I paid with a gift card and want to return the order",
  "can i return my order and get store credit",
  "I used my voucher but the order was charged in full, please fix it",
  "i cannot log in to my account to track my order",
  "where can I find the order number in my account",
  "I paid 1299 for order 5512",
  "order 5512 placed 12032024",
  "my phone number is 555 1234 and my zip is 90210",
  "I live at 4411 Main Street, apt 2203",
  "article 44120 in order 5512 is broken",
  "My customer number is 778812 and the order number is 5512",
  "Could you apply my voucher to the order please, and can you send the parcel soon",
  "please delete my account, and why do you need my order number?",
  "Can you cancel my order? Would you send the refund to my account?",
  "both orders arrived, thank you",
  "both the delivery and the packaging were great",
  "order A1009 has not come",
  "Order's 771-204, set number six",
])("a reason, a place or a remedy is no second matter: %s", (text) => {
  expect(several(text).value).toBeLessThan(0.5);
});
