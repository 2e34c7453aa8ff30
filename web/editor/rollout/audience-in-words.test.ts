import { expect, test } from "vitest";
import { audienceInWords } from "./audience-in-words.ts";

test("whom a version goes to is told in words, with nothing that it does not go to", () => {
  const maya = "maya@example.com";
  expect(audienceInWords({ share: 100, testCustomers: [] })).toBe("everybody");
  expect(audienceInWords({ share: 10, testCustomers: [] })).toBe("10 % of customers");
  expect(audienceInWords({ share: 0, testCustomers: [maya] })).toBe("1 test customer");
  const both = { share: 10, testCustomers: [maya, "jon@example.com"] };
  expect(audienceInWords(both)).toBe("10 % of customers and 2 test customers");
});
