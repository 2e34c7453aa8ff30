import { expect, test } from "vitest";
import { firstDifference, type Seen } from "./first-difference.ts";

const said = (text: string, ...labels: string[]): Seen => ({
  kind: "message",
  role: "bot",
  text,
  choices: labels.map((label) => ({ id: label, label })),
  seq: 1,
  at: "2026-11-19T14:05:00.000Z",
});

test("buttons are seen: their labels and their order", () => {
  const one = said("Which?", "Refund", "Exchange");
  expect(firstDifference([one], [said("Which?", "Refund", "Exchange")])).toBeNull();
  const other = said("Which?", "Exchange", "Refund");
  expect(firstDifference([one], [other])).toEqual({ recorded: one, replayed: other });
  expect(firstDifference([said("Which?")], [one])).not.toBeNull();
});

test("who says it, as bot or as the system, and when, is not seen", () => {
  const system: Seen = { ...said("Hello"), role: "system", at: "2026-11-20T00:00:00.000Z", seq: 9 };
  expect(firstDifference([said("Hello")], [system])).toBeNull();
});
