import { expect, test } from "vitest";
import { intents } from "../../signals/intents.ts";
import { readSignals } from "../../signals/read-signals.ts";
import { thresholds } from "../../signals/thresholds.ts";
import { sentences } from "./sentences.ts";

const read = sentences.map((text) => readSignals(text, []));

test("every intent is meant by a sentence", () => {
  const meant = new Set(read.map(({ intent }) => intent.value));
  expect(intents.map(({ id }) => id).filter((id) => !meant.has(id))).toEqual([]);
});

test("every threshold is crossed by a sentence, and most cross none", () => {
  for (const name of ["wantsHuman", "exception", "urgency", "settled"] as const)
    expect(read.some((signals) => signals[name].value >= thresholds[name])).toBe(true);
  expect(read.some(({ sentiment }) => sentiment.value < thresholds.angry)).toBe(true);
  expect(
    read.some(({ sentiment: { value } }) => value < thresholds.frustrated && value >= thresholds.angry),
  ).toBe(true);
  expect(read.some(({ keywords }) => keywords.value !== "")).toBe(true);
  expect(read.filter(({ sentiment }) => sentiment.value > -0.3).length).toBeGreaterThan(sentences.length / 2);
});
