import { expect, test } from "vitest";
import { grievance } from "./grievance.ts";
import { readSignals } from "./read-signals.ts";
import { thresholds } from "./thresholds.ts";
import { readWords } from "./words.ts";

const value = (text: string) => grievance(readWords(text)).value;
const sentiment = (text: string) => readSignals(text, []).sentiment.value;

test("hints of several kinds are anger, where one kind alone is a complaint", () => {
  const waits = "I've been waiting for more than an hour";
  const blames = "your driver never showed up";
  expect(value(waits)).toBeLessThan(0.4);
  expect(value(blames)).toBeLessThan(0.5);
  expect(value(`${waits}, ${blames}, what a shambles`)).toBeGreaterThan(0.6);
});

test("anger at whom they write to is frustration in any trade, without a word that the phrases of mood know", () => {
  for (const text of [
    "How can you charge a fee when YOU moved my flight??",
    "your colleague hung up on me, I am closing my account and going to the ombudsman",
    "it's not rocket science, just put the right thing in the box for once",
    "two engineers, three emails, nobody ever calls back",
  ])
    expect(sentiment(text), text).toBeLessThan(thresholds.frustrated);
});

test("the same words in a plain question or about somebody else are none", () => {
  for (const text of [
    "how hard is it to assemble the desk?",
    "how many times can I use the code",
    "third time buyer here, do I get a discount",
    "can I move my number to a new contract with you?",
    "no, that doesn't work for me",
    "someone stole my card, can you block it please",
  ])
    expect(sentiment(text), text).toBeGreaterThan(thresholds.frustrated);
});

test("a stop after every word raises the voice", () => {
  expect(value("this. is. ridiculous.")).toBeGreaterThan(value("this is ridiculous"));
});

test("what is not said of them is not held against them", () => {
  expect(value("you are not useless")).toBeLessThan(value("you are useless"));
});

test("evidence of anger are the words that carry it", () => {
  const text = "you overcharged me, see you in court";
  const words = readSignals(text, []).emotion.spans.map(({ start, end }) => text.slice(start, end));
  expect(words.join(" ")).toContain("see you in court");
});
