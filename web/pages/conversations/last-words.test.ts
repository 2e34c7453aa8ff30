import { expect, test } from "vitest";
import { lastWords } from "./last-words.ts";

test("a customer's words stand as they are, those said to them name the speaker", () => {
  expect(lastWords({ lastText: "where is it??", lastRole: "customer" })).toBe("where is it??");
  expect(lastWords({ lastText: "Hello!", lastRole: "bot" })).toBe("Bot: Hello!");
  expect(lastWords({ lastText: "I am Amira.", lastRole: "agent" })).toBe("Agent: I am Amira.");
});

test("a conversation that just began says so", () => {
  expect(lastWords({ lastText: "", lastRole: null })).toBe("Nothing was said yet.");
});
