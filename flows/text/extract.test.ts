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
  ["its s-201, i think", "S-201"],
  ["S-201 lea-201@example.com", "S-201"],
  ["RMA-30412.", "RMA-30412"],
  ["lea-201@example.com", null],
  ["since covid-19", null],
  ["201", null],
])("reference in “%s”: %s", (text, found) => {
  expect(extract("reference", text)).toBe(found);
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

test.each([
  ["2", "2"],
  ["about 3 I think", "3"],
  ["two please", "2"],
  ["1,200", "1200"],
  ["€1,200.50", "1200.5"],
  ["12,5 kg", "12.5"],
  ["-4", "-4"],
  ["3pcs", "3"],
  ["on the 3rd", null],
  ["order #1042", null],
  ["none", "0"],
  ["a few", null],
  ["1.2.3", null],
])("number in “%s”: %s", (text, found) => {
  expect(extract("number", text)).toBe(found);
});

test.each([
  ["2026-03-12", "2026-03-12"],
  ["it came on 12/03/2026", "2026-03-12"],
  ["12.3.26", "2026-03-12"],
  ["12/03", "2027-03-12"],
  ["the 12th of March 2026.", "2026-03-12"],
  ["March 12th, 2026", "2026-03-12"],
  ["12 march", "2027-03-12"],
  ["20 Nov", "2026-11-20"],
  ["28 December", "2026-12-28"],
  ["2 Sept", "2026-09-02"],
  ["29 February", "2028-02-29"],
  ["yesterday", "2026-11-21"],
  ["tomorrow!", "2026-11-23"],
  ["31/02/2026", null],
  ["13/13/2026", null],
  ["12 Marchioness", null],
  ["version 2.5", null],
  ["soon", null],
])("date in “%s”, asked on 22 November 2026: %s", (text, found) => {
  expect(extract("date", text, "2026-11-22T10:00:00Z")).toBe(found);
});

test("a date without a year is not guessed where today is not known", () => {
  expect(extract("date", "12 March")).toBeNull();
  expect(extract("date", "yesterday")).toBeNull();
  expect(extract("date", "12 March 2026")).toBe("2026-03-12");
});

test.each([
  ["+351 912 345 678", "+351912345678"],
  ["00351 912-345-678", "+351912345678"],
  ["call me on (020) 7946 0958 please", "02079460958"],
  ["912345678", "912345678"],
  ["2026-03-12", null],
  ["order #10421042", null],
  ["12345", null],
  ["1234567890123456", null],
])("phone in “%s”: %s", (text, found) => {
  expect(extract("phone", text)).toBe(found);
});

test("a 20 KB message is read in one pass", () => {
  expect(extract("email", `${"a.".repeat(10_000)}@`)).toBeNull();
  expect(extract("order number", "#".repeat(20_000))).toBeNull();
  expect(extract("number", "1,".repeat(10_000))).toBeNull();
  expect(extract("date", "12 of ".repeat(4_000))).toBeNull();
  expect(extract("phone", "1 ( ".repeat(5_000))).toBeNull();
});
