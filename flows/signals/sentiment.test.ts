import { expect, test } from "vitest";
import { readSignals } from "./read-signals.ts";
import { thresholds } from "./thresholds.ts";

const value = (text: string) => readSignals(text, []).sentiment.value;
const words = (text: string) =>
  readSignals(text, []).sentiment.spans.map(({ start, end }) => text.slice(start, end));

test("what customers write when they lose patience is below the threshold, without a word that carries a mood", () => {
  for (const text of [
    "third time I ask",
    "where the hell is my order",
    "still nothing",
    "how many times do i have to explain this",
  ]) {
    expect(value(text), text).toBeLessThan(thresholds.frustrated);
  }
});

test("anger is below the threshold of anger", () => {
  for (const text of [
    "I want my money back NOW!!",
    "absolute joke of a company",
    "worst customer service ever, never buying from you again",
  ]) {
    expect(value(text), text).toBeLessThan(thresholds.angry);
  }
});

test("a plain report of a problem is not frustration", () => {
  for (const text of [
    "my order 1042 hasn't arrived",
    "one item is missing from my parcel",
    "please cancel order 1100",
    "is it safe to wash?",
  ]) {
    expect(value(text), text).toBeGreaterThan(-0.3);
  }
});

test("courtesy and a wish for less post are no anger, and the same words in anger are", () => {
  for (const text of [
    "We would be most obliged if you could send the invoice",
    "Would you kindly confirm the delivery date?",
    "Kindly let me know",
    "Pardon me for writing again",
    "Excuse me for asking",
    "stop",
    "the same thing again please",
  ])
    expect(value(text), text).toBeGreaterThan(thresholds.frustrated);
  expect(value("stop sending me emails")).toBeGreaterThan(thresholds.angry);
  for (const text of [
    "Would you kindly explain why nobody has answered in three weeks?",
    "Forgive me, but I have been waiting for five weeks",
    "stop asking me the same question",
    "the same problem again",
  ])
    expect(value(text), text).toBeLessThan(thresholds.frustrated);
});

test("how often, what is quoted and what somebody else does is held against nobody", () => {
  for (const text of [
    "how many times a week can I water it",
    "three times a week",
    'my favourite film is "You are thieves" and I look for the book "How dare you"',
    "do I have to report it to the police if my bike is stolen?",
    "my lawyer bought this for me",
    "the driver left the parcel with my neighbour, is that ok?",
    "can the manager of the team edit a flow?",
  ])
    expect(value(text), text).toBeGreaterThan(thresholds.frustrated);
  for (const text of [
    "I have written to you three times already and nobody answers",
    "How dare you charge me twice",
    "I will report you to the police",
    "my lawyer will contact you",
    "you lied about the delivery date",
    "your driver left me standing in the rain for two hours",
  ])
    expect(value(text), text).toBeLessThan(thresholds.frustrated);
});

test("praise for a wait is none", () => {
  expect(value("Great, so I get to wait another week. Fantastic.")).toBeLessThan(0);
  expect(value("Great, so I get to keep the mug? Fantastic!")).toBeGreaterThan(0.4);
});

test("thanks are kind, and thanks for nothing are not", () => {
  expect(value("thanks so much, that's great!")).toBeGreaterThan(0.4);
  expect(value("thanks for nothing")).toBeLessThan(thresholds.frustrated);
  expect(value("Great, another delay. Just what I needed.")).toBeLessThan(thresholds.frustrated);
});

test("negation, capitals and marks change the value the way people mean them", () => {
  expect(value("I am not happy")).toBeLessThan(value("I am happy"));
  expect(value("not bad at all")).toBeGreaterThan(value("bad"));
  expect(value("where is my refund????")).toBeLessThan(value("where is my refund?"));
  expect(value("this is really very bad")).toBeLessThan(value("this is a bit bad"));
});

test("evidence are the words that carried it", () => {
  expect(words("this is ridiculous, third time I ask")).toEqual(["ridiculous", "third time I ask"]);
});

test("an empty or wordless message is neutral", () => {
  expect(Math.abs(value(""))).toBeLessThan(0.15);
  expect(Math.abs(value("1042"))).toBeLessThan(0.15);
});
