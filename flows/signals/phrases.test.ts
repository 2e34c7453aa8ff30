import { expect, test } from "vitest";
import { phraseMatcher } from "./phrases.ts";
import { readWords } from "./words.ts";

function found(phrase: string, text: string): string[] {
  const classes = { pet: "cat|dog" };
  return phraseMatcher(
    [[phrase, 1]],
    classes,
  )(readWords(text).words).map(({ span }) => text.slice(span.start, span.end));
}

test("words, alternatives, lists and absent words", () => {
  expect(found("my (old) @pet", "My dog and my old cat")).toEqual(["My dog", "my old cat"]);
  expect(found("cat|dog sat", "the dog sat")).toEqual(["dog sat"]);
});

test("an inflected word meets its other forms", () => {
  expect(found("refund~ me", "you refunded me")).toEqual(["refunded me"]);
});

test("a gap takes up to three words and stays in its sentence", () => {
  expect(found("never .. again", "never buying from you again")).toEqual(["never buying from you again"]);
  expect(found("never .. again", "Never. Not again")).toEqual([]);
});

test("start, end and numbers", () => {
  expect(found("^ agent $", "agent")).toEqual(["agent"]);
  expect(found("^ agent $", "the agent said")).toEqual([]);
  expect(found("# days", "30 days")).toEqual(["30 days"]);
});

test("a phrase must begin with a word", () => {
  expect(() => phraseMatcher([[".. cat", 1]])).toThrow(/must begin with a word/);
});
