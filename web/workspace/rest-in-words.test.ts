import { expect, test } from "vitest";
import type { Brief } from "#flows/brief/brief.ts";
import { restInWords } from "./rest-in-words.ts";

const brief: Brief = {
  why: [],
  wants: [],
  facts: [],
  tried: [],
  promised: [],
  open: [],
  mood: { course: [], movedAt: null },
};
const sentence = { text: "An answer today.", evidence: [{ message: 4 }] };

test("what a short brief leaves out is counted by kind, and empty kinds are not named", () => {
  const facts = [
    { label: "Order number", value: "1042", evidence: [{ message: 2 }] },
    { label: "Name", value: "Maya", evidence: [{ message: 2 }] },
  ];
  expect(restInWords({ ...brief, facts, open: [sentence] })).toBe("2 not to ask again · 1 still open");
});

test("a brief that has no more than its first lines says so", () => {
  expect(restInWords(brief)).toBeNull();
});
