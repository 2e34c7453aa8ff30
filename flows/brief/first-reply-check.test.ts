import { expect, test } from "vitest";
import { briefOf } from "./brief-of.ts";
import { firstReplyCheck } from "./first-reply-check.ts";
import { lateBoots } from "./late-boots.ts";

const check = (draft: string) => firstReplyCheck(draft, briefOf(lateBoots()))?.warning ?? null;

test("asking for what the brief has is noticed", () => {
  expect(check("Hi Maya! Could you share your order number?")).toBe("asks for the order number: it is 1042");
  expect(check("Please send me your email address.")).toBe("asks for the e-mail: it is maya@example.com");
  expect(check("Hello, how can I help you today?")).toMatch(/^asks how to help, but they have said: /);
});

test("using what the brief has is not", () => {
  expect(check("Your order number 1042 is with DHL. Can you be at home on Friday?")).toBeNull();
  expect(check("Maya, I am sorry. I will e-mail you the label today.")).toBeNull();
  expect(check("")).toBeNull();
});
