import { expect, test } from "vitest";
import { stepsOf } from "../steps.testing.ts";
import { Group, phraseMatcher } from "./phrases.ts";
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

test("a beginning is met by whatever begins so, and by no other word", () => {
  expect(found("allerg* to", "I am allergic to it, ALLERGEN to you, and a lag to me")).toEqual([
    "allergic to",
    "ALLERGEN to",
  ]);
});

test("pictures and what is put behind anything do not keep a sentence from its end, nor pictures from its start", () => {
  expect(found("^ agent $", "agent 🙏")).toEqual(["agent"]);
  expect(found("^ agent $", "😡 agent asap :(")).toEqual(["agent"]);
  expect(found("^ agent $", "agent orange 🙏")).toEqual([]);
});

test("what may be read in many ways is read once each, and found where any of them fits", () => {
  const gaps = `a ${".. a ".repeat(17)}z`;
  expect(stepsOf(() => found(gaps, "a ".repeat(400)))).toBeLessThan(3_000_000);
  expect(found(gaps, `${"a ".repeat(40)}z`)).not.toEqual([]);
  const absent = `a ${"(a) ".repeat(30)}z`;
  expect(stepsOf(() => found(absent, "a ".repeat(400)))).toBeLessThan(3_000_000);
  expect(found(absent, "a a a z")).toContain("a a a z");
});

test("lists looked for together keep their matches, words and order apart, also one that comes later", () => {
  const group = new Group();
  const pets = group.matcher([["my @pet", 1]], { pet: "cat|dog" });
  const things = group.matcher(
    [
      ["my @pet (hair) brush", 0.5],
      ["my brush", 0.2],
    ],
    { pet: "hair|tooth" },
  );
  const { words } = readWords("my cat has my brush and my tooth brush, my dog");
  expect(pets(words).map(({ first }) => words[first + 1]?.text)).toEqual(["cat", "dog"]);
  expect(things(words).map(({ weight }) => weight)).toEqual([0.2, 0.5]);
  const late = phraseMatcher([["my tooth", 1]]);
  expect(late(words)).toHaveLength(1);
  expect(phraseMatcher([["my tooth brush", 1]])(words)).toHaveLength(1);
});

test("what may begin with the same two words is told apart by the sentence they stand in", () => {
  const find = phraseMatcher([["call (me) (right) back", 1]]);
  for (const text of ["call back", "call me back", "call me right back", "call right back"])
    expect(find(readWords(text).words)).toHaveLength(1);
  for (const text of ["call. back", "call me. back", "call you back"])
    expect(find(readWords(text).words)).toHaveLength(0);
});

test("an alternative without a word is a slip of the list's", () => {
  expect(() => phraseMatcher([["cat||dog sat", 1]])).toThrow(/no word/);
});
