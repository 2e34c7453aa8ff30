import { expect, test } from "vitest";
import { playNode } from "../playing.ts";

const question = { question: "Which order?", again: "Just the number, please." };

test("it asks, and keeps a fitting answer", () => {
  const played = playNode("ask", question, ["where is it", "it's #1042"]);
  expect(played.said).toEqual(["Which order?"]);
  expect(played.left?.exit).toBe("answered");
  expect(played.vars.orderNumber).toBe("1042");
});

test("it does not ask for what an earlier message already holds", () => {
  const played = playNode("ask", question, ["where is order 1042"]);
  expect(played.said).toEqual([]);
  expect(played.vars.orderNumber).toBe("1042");
});

test("it asks all the same where it must not look back", () => {
  expect(playNode("ask", { ...question, lookBack: false }, ["where is order 1042"]).said).toEqual([
    "Which order?",
  ]);
});

test("it asks again until its tries are used up", () => {
  const played = playNode("ask", { ...question, tries: 3 }, ["hi", "dunno", "no clue", "what?"]);
  expect(played.said).toEqual(["Which order?", "Just the number, please.", "Just the number, please."]);
  expect(played.left?.exit).toBe("notUnderstood");
});

test("a free answer is always understood", () => {
  const played = playNode("ask", { question: "What happened?", answer: "text", variable: "story" }, [
    "hi",
    "it broke",
  ]);
  expect(played.vars.story).toBe("it broke");
});

test("with a time limit it sets a deadline and leaves through No reply when that is due", () => {
  const played = playNode("ask", { ...question, noReplyMinutes: 30 }, ["hi", "due"]);
  expect(played.emitted).toContainEqual({ kind: "remind", token: 1, node: "node", afterMs: 30 * 60_000 });
  expect(played.left?.exit).toBe("noReply");
});

test("a verified customer is not asked for their e-mail", () => {
  const email = { question: "Which e-mail?", answer: "email", variable: "email" };
  const customer = { email: "maya.reyes@example.com", verified: true };
  const played = playNode("ask", email, ["where is my order"], { customer });
  expect(played.said).toEqual([]);
  expect(played.vars.email).toBe("maya.reyes@example.com");
  expect(playNode("ask", email, ["hi"], { customer: { ...customer, verified: false } }).said).toHaveLength(1);
});

test("what is known already is not overwritten by the message that led here", () => {
  const agree = { question: "Shall I?", answer: "yes or no", variable: "agreed" };
  const played = playNode("ask", agree, ["no, not that one"], { agreed: "yes" });
  expect(played.left?.exit).toBe("answered");
  expect(played.vars.agreed).toBe("yes");
});
