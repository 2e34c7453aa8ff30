import { expect, test } from "vitest";
import { readSignals } from "./read-signals.ts";
import { withReply } from "./replies.ts";
import type { EarlierMessage } from "./signal.ts";

function unserved(text: string, ...chat: [text: string, reply: string][]): number {
  let heard: EarlierMessage[] = [];
  for (const [seq, [said, reply]] of chat.entries())
    heard = withReply(heard.concat({ seq, text: said }), reply);
  return readSignals(text, heard).unserved.value;
}

test("what the bot has just said it cannot do is beyond the flow", () => {
  expect(
    unserved("but I need it", ["can you engrave it", "I can only help with orders."]),
  ).toBeGreaterThanOrEqual(0.6);
  expect(unserved("but I need it", ["can you engrave it", "Yes, what shall it say?"])).toBe(0);
});

test("one misunderstanding is none yet, two running are", () => {
  const lost: [string, string] = ["the thing with the blue one", "Sorry, I didn't understand that."];
  expect(unserved("the blue one!", lost)).toBeLessThan(0.6);
  expect(
    unserved("the BLUE ONE", lost, ["the blue one!", "Could you rephrase that?"]),
  ).toBeGreaterThanOrEqual(0.6);
});

test("what was settled since is forgotten after a while", () => {
  const gaveUp: [string, string] = ["engrave it", "I can only help with orders."];
  const fine: [string, string] = ["where is 1042", "It arrives on Monday at your door."];
  expect(unserved("thanks", gaveUp, fine)).toBeLessThan(0.6);
  expect(unserved("thanks", gaveUp, fine, fine, fine)).toBe(0);
});
