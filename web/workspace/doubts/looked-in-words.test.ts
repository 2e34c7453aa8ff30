import { expect, test } from "vitest";
import type { Doubt } from "../../outputs.ts";
import { lookedInWords } from "./looked-in-words.ts";

const doubt: Doubt = {
  key: "k",
  conversationId: "c",
  customerName: "Maya",
  call: 1,
  node: "refund",
  words: "Tried to refund order 1042",
  target: "1042",
  amount: 500,
  at: "2026-11-22T12:00:00",
  attempts: 1,
  reason: "No answer within 10 s.",
  looks: 0,
  lookedAt: null,
  found: null,
};

test("it is told when it was asked for, how often it was looked for, and what came of it", () => {
  expect(lookedInWords(doubt)).toBe("Asked for on 22 Nov, 12:00. No answer within 10 s.");
  const looked = { looks: 3, lookedAt: "2026-11-22T12:04:00", found: "There is no trace of it yet." };
  expect(lookedInWords({ ...doubt, reason: null, ...looked })).toBe(
    "Asked for on 22 Nov, 12:00. Looked for 3 times, last on 22 Nov, 12:04: There is no trace of it yet.",
  );
});
