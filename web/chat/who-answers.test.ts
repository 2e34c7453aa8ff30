import { expect, test } from "vitest";
import type { ChatState } from "./chat-state.ts";
import { whoAnswers } from "./who-answers.ts";

const open: ChatState = {
  phase: "open",
  owner: "bot",
  connected: true,
  messages: [],
  outbox: [],
  unsent: "",
  ticket: null,
  problem: null,
  unconfirmed: false,
};

test("a customer is told whether a machine or a person answers", () => {
  expect(whoAnswers(open)).toContain("assistant");
  expect(whoAnswers({ ...open, owner: "queue" })).toContain("in line for a person");
  const byAna = { seq: 3, role: "agent" as const, text: "Hello", at: "", by: "Ana" };
  expect(whoAnswers({ ...open, owner: "agent", messages: [byAna] })).toBe("You are talking with Ana.");
});

test("a lost connection is told before anything else, with what becomes of the words", () => {
  expect(whoAnswers({ ...open, owner: "agent", connected: false })).toContain("kept and sent");
});
