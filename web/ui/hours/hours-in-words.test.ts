import { expect, test } from "vitest";
import { officeHours } from "#flows/hours.ts";
import { hoursInWords } from "./hours-in-words.ts";

test("days in a row with the same hours are told as one", () => {
  const week = [...officeHours.week, { day: "sunday", from: "10:00", to: "12:00" } as const];
  expect(hoursInWords({ ...officeHours, week })).toBe("Mon–Fri 09:00–18:00, Sun 10:00–12:00 (Lisbon)");
});

test("a week without hours says so, and days off are counted", () => {
  expect(hoursInWords({ ...officeHours, week: [] })).toBe("Never open");
  const holidays = [{ date: "2026-12-25", name: "Christmas" }];
  expect(hoursInWords({ ...officeHours, holidays })).toContain("1 day off");
});
