import { expect, test } from "vitest";
import { z } from "zod";
import { issueSentence } from "./issue-sentence.ts";

const Person = z.strictObject({
  name: z.string().min(1).max(5),
  role: z.enum(["lead", "tester", "agent"]),
  email: z.email(),
  password: z.string().min(10),
  orders: z.array(z.object({ amount: z.number().int().positive() })),
});
const ada = { name: "Ada", role: "lead", email: "a@b.example", password: "a long one", orders: [] };

test.each([
  [{ ...ada, name: "" }, '"name" must not be empty.'],
  [{ ...ada, name: "Adelheid" }, '"name" must have at most 5 characters.'],
  [{ ...ada, name: undefined }, '"name" is missing.'],
  [{ ...ada, name: 7 }, '"name" must be a text.'],
  [{ ...ada, role: "owner" }, '"role" must be "lead", "tester" or "agent".'],
  [{ ...ada, email: "ada" }, '"email" must be an e-mail address.'],
  [{ ...ada, password: "short" }, '"password" must have at least 10 characters.'],
  [{ ...ada, orders: [{ amount: 1.5 }] }, '"orders.0.amount" must be a whole number.'],
  [{ ...ada, extra: 1 }, '"extra" is not known here.'],
  ["Ada", "The input must be an object."],
])("%j is told as a sentence", (input, sentence) => {
  const { error } = Person.safeParse(input);
  expect(error && issueSentence(error)).toBe(sentence);
});
