import { expect, test } from "vitest";
import { extract, shortAnswer } from "./extract.ts";

test.each([
  ["#1042", "1042"],
  ["my order number is 1042, thanks", "1042"],
  ["order no. 1042!!", "1042"],
  ["order 1042?", "1042"],
  ["1042", "1042"],
  ["its 1042 maya.2031@example.com", "1042"],
  ["I paid €1042", null],
  ["it cost 1,042.50", null],
  ["I ordered it on the 12th", null],
  ["maya1042@example.com", null],
])("order number in “%s”: %s", (text, found) => {
  expect(extract("order number", text)).toBe(found);
});

test.each([
  ["it's Maya.Reyes@Example.com.", "maya.reyes@example.com"],
  ["jose@correo.com.mx pls", "jose@correo.com.mx"],
  ["maya at example dot com", null],
])("e-mail in “%s”: %s", (text, found) => {
  expect(extract("email", text)).toBe(found);
});

test.each([
  ["yep!", "yes"],
  ["No, thanks", "no"],
  ["not sure", null],
  ["nothing yet", null],
])("yes or no in “%s”: %s", (text, found) => {
  expect(extract("yes or no", text)).toBe(found);
});

test.each([
  ["yes", "yes"],
  ["Yes it does!", "yes"],
  ["no that's not it", "no"],
  ["yes but where is it", null],
  ["yes?", null],
  ["no I have been waiting for two weeks now", null],
])("a short answer in “%s”: %s", (text, found) => {
  expect(shortAnswer(text)).toBe(found);
});

test("a 20 KB message is read in one pass", () => {
  expect(extract("email", `${"a.".repeat(10_000)}@`)).toBeNull();
  expect(extract("order number", "#".repeat(20_000))).toBeNull();
});
