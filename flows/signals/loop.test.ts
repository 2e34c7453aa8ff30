import { expect, test } from "vitest";
import { readSignals } from "./read-signals.ts";
import { withReply } from "./replies.ts";
import type { EarlierMessage } from "./signal.ts";
import { thresholds } from "./thresholds.ts";

/** What the customer wrote before, each with the bot's reply. */
function heardIn(chat: [text: string, reply: string][]): EarlierMessage[] {
  let heard: EarlierMessage[] = [];
  for (const [seq, [text, reply]] of chat.entries()) heard = withReply(heard.concat({ seq, text }), reply);
  return heard;
}

const loops = (text: string, ...before: string[]) =>
  readSignals(
    text,
    before.map((earlier, place) => ({ seq: place + 1, text: earlier })),
  ).loop.value >= thresholds.loop;

test("the same question in other words is a repeat", () => {
  expect(loops("so where is my package?", "Where is my parcel")).toBe(true);
  expect(loops("I still have not received my parcel", "my package hasn't arrived")).toBe(true);
  expect(loops("when do i get my money back for the boots", "i want a refund for my boots")).toBe(true);
});

test("saying that one has said it is a repeat", () => {
  expect(loops("as I said, it is the blue one", "hi", "the blue one")).toBe(true);
  expect(loops("I've told you twice already", "my order is 1042", "1042")).toBe(true);
});

test("the same wish in quite other words is no repeat by itself, and is one where the bot went in a circle", () => {
  const [first, again] = ["could you send me the invoice", "I need a receipt"];
  expect(loops(again, first)).toBe(false);
  const chat = heardIn([
    [first, "You find all of your papers under My account."],
    ["ok and now", "You find all of your papers under My account."],
  ]);
  expect(readSignals(again, chat).loop.value).toBeGreaterThanOrEqual(thresholds.loop);
  expect(readSignals("do you sell lamps", chat).loop.value).toBeLessThan(thresholds.loop);
});

test("a wish that is back for the fourth time in other words goes in circles, unless it was settled in between", () => {
  const asked = [
    "has it shipped",
    "any news on the delivery",
    "when will it arrive",
    "tracking says nothing",
  ];
  const last = "wheres my stuff";
  for (const text of [...asked, last]) expect(readSignals(text, []).intent.value).toBe("order_status");
  const loopAfter = (before: string[]) =>
    readSignals(last, heardIn(before.map((text, k) => [text, `Please wait, part ${"abcde"[k]}.`]))).loop;
  const fourth = loopAfter(asked);
  expect(fourth.value).toBeGreaterThanOrEqual(0.8);
  expect(fourth.spans.map(({ start, end }) => last.slice(start, end))).toEqual([last]);
  expect(loopAfter(asked.slice(1)).value).toBeGreaterThanOrEqual(thresholds.loop);
  expect(loopAfter(asked.slice(2)).value).toBeLessThan(thresholds.loop);
  expect(loopAfter([...asked, "perfect, that solved it"]).value).toBeLessThan(thresholds.loop);
});

test("another question is none", () => {
  expect(loops("do you ship to Norway?", "where is my order 1042")).toBe(false);
  expect(loops("can I change the address of my order?", "I would like an invoice for my order")).toBe(false);
});

test("short answers after short answers are none", () => {
  expect(loops("yes", "where is my order", "yes")).toBe(false);
  expect(loops("1042", "where is my order", "maya@example.com")).toBe(false);
  expect(loops("thanks", "thanks")).toBe(false);
});

test("a first message repeats nothing", () => {
  expect(loops("where is my parcel?")).toBe(false);
});

test("a bot that fails in the same way twice running goes in circles, at whatever the two failed", () => {
  const chat = heardIn([
    ["is the blue one there on Monday", "Sorry, there is no delivery on Monday."],
    ["what about Friday", "Sorry, there is no delivery on Friday."],
  ]);
  const { value, spans } = readSignals("hm, ok", chat).loop;
  expect(value).toBeGreaterThanOrEqual(thresholds.loop);
  expect(spans).toEqual([]);
});

test("a bot that comes back to a question after another one does so once for nothing", () => {
  const twice = heardIn([
    ["hello", "What is your name?"],
    ["why?", "So that I find your order. It is in your account."],
    ["i see", "What is your name?"],
  ]);
  expect(readSignals("Ana", twice).loop.value).toBeLessThan(thresholds.loop);
  const thrice = heardIn([
    ["hello", "What is your name?"],
    ["why?", "So that I find your order. It is in your account."],
    ["i see", "What is your name?"],
    ["do you need it", "It helps me to find your order faster, yes."],
    ["fine", "What is your name?"],
  ]);
  expect(readSignals("Ana", thrice).loop.value).toBeGreaterThanOrEqual(thresholds.loop);
});

test("courtesies and offers may come twice", () => {
  const chat = heardIn([
    ["where is 1042", "Is there anything else I can do for you?"],
    ["and 1043", "Is there anything else I can do for you?"],
  ]);
  expect(readSignals("do you sell lamps", chat).loop.value).toBeLessThan(thresholds.loop);
});

test("a bare answer to a new question is no repeat, and the same question put again instead of one is", () => {
  const ask = "Which do you prefer: to cancel it, or to pause it for some weeks?";
  const value = (text: string, ...chat: [text: string, reply: string][]) =>
    readSignals(text, heardIn(chat)).loop.value;
  expect(value("cancel", ["no just cancel it", ask])).toBeLessThan(thresholds.loop);
  expect(value("a replacement", ["i want a replacement", "Would you like a refund?"])).toBeLessThan(
    thresholds.loop,
  );
  const shall = "Shall I cancel order 10423?";
  const order = "cancel order 10423";
  expect(value("yes cancel order 10423 please", [order, "Which order?"], [order, shall])).toBeLessThan(
    thresholds.loop,
  );
  expect(value("cancel order 10423", [order, "Which order?"], [order, shall])).toBeGreaterThanOrEqual(0.8);
  // the question came before, so the answer was not heard
  expect(value("cancel", ["my subscription", ask], ["cancel it", ask])).toBeGreaterThanOrEqual(0.8);
  const where = "where is my parcel";
  expect(value(where, [where, "Which e-mail address did you order with?"])).toBeGreaterThanOrEqual(
    thresholds.loop,
  );
});

test("an answer that is given again goes in circles, and so does a wish that is shouted at a question", () => {
  const asked = ["What is your order number?", "And the e-mail address?", "Which item is it about?"];
  const chat = asked.map((reply, k): [string, string] => [
    ["i want a refund", "refund please", "just refund me"][k] ?? "",
    reply,
  ]);
  const value = (text: string, upTo: number) => readSignals(text, heardIn(chat.slice(0, upTo))).loop.value;
  expect(value("refund please", 1)).toBeLessThan(thresholds.loop);
  expect(value("just refund me", 2)).toBeGreaterThanOrEqual(0.8);
  expect(value("REFUND NOW!", 1)).toBeGreaterThanOrEqual(0.8);
  expect(
    readSignals("where's my parcel", heardIn([["where's my parcel", asked[0] ?? ""]])).loop.value,
  ).toBeGreaterThanOrEqual(0.8);
});

test("an offer that comes a third time after it was declined begins to be a circle", () => {
  const offer = "Would you like me to pause it instead?";
  const value = (times: number) =>
    readSignals("no", heardIn(Array.from({ length: times }, () => ["no", offer]))).loop.value;
  expect(value(2)).toBeLessThan(value(3));
  expect(value(3)).toBeLessThan(thresholds.loop);
});

type Chat = [customer: string, bot: string][];

test.each<[string, Chat]>([
  ["great, thanks for cancelling my order", [["cancel my order", "It is cancelled."]]],
  ["thank you for the refund!", [["i want a refund", "Your refund is done."]]],
  [
    "perfect, thanks for changing the delivery address",
    [["can you change my delivery address", "It is changed."]],
  ],
  ["please cancel order 1042", [["cancel order 1042", "Shall I cancel order 1042?"]]],
  ["correct, cancel order 1042", [["cancel order 1042", "Shall I cancel order 1042?"]]],
  ["Hi, yes cancel order 1042", [["cancel order 1042", "Shall I cancel order 1042?"]]],
  ["I'm sure, cancel order 1042", [["cancel order 1042", "Are you sure you want to cancel order 1042?"]]],
  ["I confirm, cancel order 1042", [["cancel order 1042", "Shall I cancel order 1042?"]]],
  [
    "no thanks, please cancel my subscription",
    [["cancel my subscription", "Would you like to pause it instead?"]],
  ],
  [
    "I want to return the blue jacket",
    [["I want to return a jacket", "Which jacket would you like to return?"]],
  ],
  [
    "I need to change the delivery address to 12 Baker Street",
    [["I need to change my delivery address", "What is the new address?"]],
  ],
  ["it is the red mug that is broken", [["one of the mugs is broken", "Which mug is broken?"]]],
  [
    "I'd like a refund please",
    [["my mug is broken, I want a refund or a new one", "Would you like a refund or a replacement?"]],
  ],
  [
    "is it vegan",
    [
      ["is it dishwasher safe", "Yes, it is."],
      ["what is it made of", "Steel."],
      ["is the lid leakproof", "Yes."],
      ["how heavy is it", "300 g."],
      ["what are the dimensions", "20 by 30 cm."],
    ],
  ],
  [
    "any news on the lamp",
    [
      ["any news on the kettle", "It ships on Monday."],
      ["any news on the toaster", "It ships on Tuesday."],
      ["any news on the rug", "It was delivered."],
      ["any news on the chair", "It is with the courier."],
    ],
  ],
  ["how much is shipping to Norway?", [["do you ship to Norway?", "Yes, we ship to Norway."]]],
  ["and where is order 1043", [["where is order 1042", "It arrives on Monday."]]],
  ["do you rent tents", [["do you sell tents", "Yes, for two and for four."]]],
  ["order 1042, I want to return my shoes", [["I'd like to return my shoes", "What is your order number?"]]],
  ["how long does the return take", [["how do I return this", "You have 30 days, here is the label."]]],
  ["how long does shipping take", [["what does shipping cost", "4.90 EUR."]]],
  [
    "1042, it is a parcel that should have come on Friday",
    [["my parcel is late", "What is your order number?"]],
  ],
  [
    "I'd like to change the address of order 1042",
    [["can I change my address", "Yes. Which order is it for?"]],
  ],
  ["yes please skip the box", [["I want to skip my next box", "Skip the box of 3 December?"]]],
  [
    "yes refund my order to my card please",
    [["refund my last order please", "I can refund 40 EUR to your card. Go on?"]],
  ],
])("“%s” goes on, and hands off nobody", (text, chat) => {
  expect(readSignals(text, heardIn(chat)).loop.value).toBeLessThan(0.8);
});

test.each<[string, Chat]>([
  ["where is my parcel", [["where is my parcel", "Which e-mail address did you order with?"]]],
  [
    "ok where is my parcel",
    [
      ["where is my parcel", "What is your order number?"],
      ["ok but where is my parcel", "Which e-mail address did you use?"],
      ["ok so where is my parcel", "What is your name?"],
    ],
  ],
  [
    "when will it get here",
    [
      ["has it shipped", "Part one."],
      ["any news on the delivery", "Part two."],
      ["when will it arrive", "Part three."],
      ["tracking says nothing", "Part four."],
    ],
  ],
  [
    "I asked where my package is",
    [
      ["where is my parcel", "We ship worldwide."],
      ["so where is my package?", "Our shipping is fast."],
    ],
  ],
  [
    "refund me now",
    [
      ["I want a refund", "Our return policy is 30 days."],
      ["I don't care about the policy, I want a refund", "You can find our policy here."],
    ],
  ],
  [
    "I said cancel my subscription",
    [
      ["cancel my subscription", "Would you like to pause it instead?"],
      ["no, cancel my subscription", "How about 10 % off?"],
    ],
  ],
  [
    "MY MUG IS BROKEN",
    [
      ["my mug is broken", "What is your order number?"],
      ["my mug is broken", "Please tell me your order number."],
    ],
  ],
  [
    "change the delivery address please",
    [
      ["change my address", "I did not understand that. Can you say it in other words?"],
      ["I need to change the delivery address", "I did not understand that. Can you say it in other words?"],
    ],
  ],
  [
    "I want to return my shoes",
    [
      ["return my shoes", "You can return within 30 days."],
      ["how do I return my shoes", "You can return within 30 days."],
    ],
  ],
  [
    "cancel order 1042",
    [
      ["cancel order 1042", "Which order?"],
      ["cancel order 1042", "Which order?"],
    ],
  ],
])("“%s” goes in circles", (text, chat) => {
  expect(readSignals(text, heardIn(chat)).loop.value).toBeGreaterThanOrEqual(0.8);
});
