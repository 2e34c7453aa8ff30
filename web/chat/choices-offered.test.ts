import { expect, test } from "vitest";
import type { ChatMessage } from "./chat-message.ts";
import { type ChatState, chatState } from "./chat-state.ts";
import { choicesOffered } from "./choices-offered.ts";
import { outbox } from "./outbox.ts";

const at = "2026-11-22T10:00:00Z";
const choices = [
  { id: "refund", label: "A refund" },
  { id: "new", label: "A new one" },
];
const asked: ChatMessage = { seq: 3, role: "bot", text: "What would you like?", at, choices };
const open: ChatState = {
  ...chatState.fresh(),
  phase: "open",
  ticket: { conversationId: "c", token: "t" },
  outbox: [],
  unsent: "",
  messages: [asked],
};

test("the buttons of the bot's last message can be pressed", () => {
  expect(choicesOffered(open)).toEqual(choices);
});

test("once anything answers them, on its way or arrived, they can no longer be pressed", () => {
  const answer: ChatMessage = { seq: 5, role: "customer", text: "A refund", at };
  expect(choicesOffered({ ...open, messages: [asked, answer] })).toEqual([]);
  const sending = outbox.add([], { id: "m", text: "A refund" });
  expect(choicesOffered({ ...open, outbox: sending })).toEqual([]);
});

test("an agent who has the conversation is not answered by buttons", () => {
  expect(choicesOffered({ ...open, owner: "agent" })).toEqual([]);
});
