import { expect, test } from "vitest";
import { callInWords } from "./call-in-words.ts";

test("a look-up without a number is told as one for the latest order", () => {
  expect(callInWords("fetchOrder", { number: "1042" })).toBe("Looked order 1042 up");
  expect(callInWords("fetchOrder", { number: "" })).toBe("Looked the latest order up");
});

test("an address is told by its host alone", () => {
  expect(callInWords("httpSend", { url: "https://erp.example/orders?key=secret" })).toBe(
    "Sent to erp.example",
  );
  expect(callInWords("httpRead", { url: "not an address" })).toBe("Read from another system");
});

test("an act is told with what it was for", () => {
  expect(callInWords("act", { act: "cancel order", target: "1042" })).toBe("Tried to cancel order 1042");
});
