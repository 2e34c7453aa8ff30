import { expect, test } from "vitest";
import { placeAt, putVariable } from "./place-at.ts";

test("a variable is being written from {{ on, until it is closed", () => {
  expect(placeAt("Hi {{cust", 9)).toEqual({ from: 3, words: "cust" });
  expect(placeAt("Hi {{customer.name}} and", 24)).toBeNull();
  expect(placeAt("Hi there", 4)).toBeNull();
});

test("picking a variable replaces what was being written", () => {
  expect(putVariable("Hi {{cust, thanks", 9, "customer.name")).toEqual({
    text: "Hi {{customer.name}}, thanks",
    caret: 20,
  });
});

test("picking a variable does not double closing braces", () => {
  expect(putVariable("Hi {{}}!", 5, "email").text).toBe("Hi {{email}}!");
});

test("in plain text a variable goes to the caret", () => {
  expect(putVariable("Order  is late", 6, "order.number").text).toBe("Order {{order.number}} is late");
});
