import { expect, test } from "vitest";
import { readWords } from "./words.ts";

const quoted = (text: string) => {
  const { words, quoted } = readWords(text);
  return words.filter((_, at) => quoted[at]).map((word) => word.text);
};

test("words between quotation marks of any kind are quoted", () => {
  expect(quoted('the "speak now" button is “too small” for me')).toEqual(["speak", "now", "too", "small"]);
});

test("a mark without a partner opens nothing", () => {
  expect(quoted('a 17" screen for my desk')).toEqual([]);
  expect(quoted('a "wide" 17" screen for my desk')).toEqual(["wide"]);
});

test("inches are no quotation, however many there are", () => {
  expect(quoted('the 24" one, may I talk to someone about it or the 27" one?')).toEqual([]);
  expect(quoted('the 24" one with the "speak now" button')).toEqual(["speak", "now"]);
});

test("a message that is nothing but a quotation is the customer's own", () => {
  expect(quoted('"talk to an agent"')).toEqual([]);
});

test("single marks quote where they stand at words' ends, and apostrophes do not", () => {
  expect(quoted("my friend said 'get me a human' lol")).toEqual(["get", "me", "a", "human"]);
  expect(quoted("what does ‘don’t wait’ mean")).toEqual(["dont", "wait"]);
  expect(quoted("Tell ‘em I want a human, it’s my parents’ parcel")).toEqual([]);
  expect(quoted("I said 'human' and I ordered the 'Kids' shoes' in blue")).toEqual([]);
  expect(quoted("it's not my parents' order, 'cause they've none, get 'em a human, that's all")).toEqual([]);
});
