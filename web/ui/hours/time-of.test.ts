import { expect, test } from "vitest";
import { timeOf } from "./time-of.ts";

test("a time is understood however it is written", () => {
  expect(["9", "9:30", "0930", "09.30", "18h15", " 24 "].map(timeOf)).toEqual([
    "09:00",
    "09:30",
    "09:30",
    "09:30",
    "18:15",
    "24:00",
  ]);
});

test("what is no time of a day is none", () => {
  expect(["", "25", "24:30", "9:75", "noon"].map(timeOf)).toEqual([null, null, null, null, null]);
});
