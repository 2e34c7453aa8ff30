import { expect, test } from "vitest";
import { readSignals } from "./read-signals.ts";
import { thresholds } from "./thresholds.ts";

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
