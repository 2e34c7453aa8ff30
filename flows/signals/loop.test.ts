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
