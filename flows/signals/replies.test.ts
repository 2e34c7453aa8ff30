import { expect, test } from "vitest";
import { markReply } from "./replies.ts";

const does = (text: string) => markReply(text).charAt(0);

test("a reply that fails again for another name or number is the same reply", () => {
  const mark = markReply("Unfortunately Dr. Morgan has no appointment at 4 pm on Monday.");
  expect(markReply("Unfortunately Dr. Johnson has no appointment at 11 am on Friday.")).toBe(mark);
  expect(markReply("Unfortunately the parcel of Dr. Johnson is lost.")).not.toBe(mark);
});

test("an answer about another order is another answer", () => {
  expect(markReply("Your order 1042 left our warehouse on Monday.")).not.toBe(
    markReply("Your order 1043 left our warehouse on Monday."),
  );
});

test.each([
  ["g", "I'm sorry, I can only help with returns."],
  ["g", "I am not able to answer that, I'm afraid."],
  ["g", "That is beyond what I can do."],
  ["g", "I don't have any information about that."],
  ["u", "Sorry, I didn't quite catch that. What is your order number?"],
  ["u", "Could you rephrase that?"],
  ["f", "I couldn't find an order with the number 1042."],
  ["f", "Sorry, that did not go through."],
  ["a", "What is your order number?"],
  ["a", "Your e-mail address as well, please."],
  ["o", "Shall I send it again?"],
  ["o", "Would you like me to cancel it?"],
  ["t", "It left our warehouse on Monday and arrives on Thursday."],
])("does %s: %s", (deed, text) => {
  expect(does(text)).toBe(deed);
});

test.each([
  "Is there anything else I can do for you?",
  "Hello, how can I help?",
  "Did that answer your question?",
  "Thank you and goodbye!",
  "Of course!",
])("may come as often as it likes: %s", (text) => {
  expect(markReply(text)).toBe("");
});
