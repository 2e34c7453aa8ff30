import { expect, test } from "vitest";
import { mentions } from "./mentions.ts";

test.each([
  ["My LAWYER will call", ["lawyer"], ["lawyer"]],
  ["my lawyer's number", ["lawyer"], ["lawyer"]],
  ["it didnt work", ["didn't work"], ["didn't work"]],
  ["it didn’t work", ["didnt work"], ["didnt work"]],
  ["a charge-back, then", ["charge back"], ["charge back"]],
  ["at the cafe", ["Café"], ["Café"]],
  ["prices are unfair", ["fair"], []],
  ["the fairs", ["fair"], []],
  ["charge me, then pay it back", ["charge back"], []],
  ["an abc", ["a.c", ".*", "a*"], []],
  ["anything", ["", "  ", "?!"], []],
])("in “%s” %j is found as %j", (text, phrases, found) => {
  expect(mentions(text, phrases)).toEqual(found);
});

test("several phrases are told in the order of the list, each once", () => {
  expect(mentions("fraud! I said fraud, and police", ["police", "fraud", "court"])).toEqual([
    "police",
    "fraud",
  ]);
});

test("of a list any entry counts, and what is no text holds nothing", () => {
  expect(mentions(["blue", "the red one"], ["red"])).toEqual(["red"]);
  expect(mentions(12, ["12"])).toEqual([]);
  expect(mentions(null, ["12"])).toEqual([]);
});

test("a phrase is no pattern, not even one that would take for ever", () => {
  const text = `${"a".repeat(8000)}!`;
  expect(mentions(text, ["(a+)+$", "a*", "a.a", "^.*$"])).toEqual([]);
});
