import { expect, test } from "vitest";
import { wordsOf } from "./words-of.ts";

test("several lines are as many phrases, whatever stands around them", () => {
  expect(wordsOf("chargeback\r\n  my lawyer \n\nallergic, rash")).toEqual([
    "chargeback",
    "my lawyer",
    "allergic",
    "rash",
  ]);
});

test("what is there already is not added again, in whatever case", () => {
  expect(wordsOf("Fraud, fraud, scam", ["SCAM"])).toEqual(["Fraud"]);
});
