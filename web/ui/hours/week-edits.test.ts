import { expect, test } from "vitest";
import { officeHours } from "#flows/hours.ts";
import { copiedToWeekdays, spansOn, withSpan } from "./week-edits.ts";

test("a day that was closed opens at the usual hours, and stands in its place in the week", () => {
  const week = withSpan(
    officeHours.week.filter(({ day }) => day !== "tuesday"),
    "tuesday",
  );
  expect(week.map(({ day }) => day)).toEqual(officeHours.week.map(({ day }) => day));
  expect(spansOn(week, "tuesday")[0]?.span).toMatchObject({ from: "09:00", to: "18:00" });
});

test("a second span begins where the first ends", () => {
  const spans = spansOn(withSpan(officeHours.week, "monday"), "monday");
  expect(spans.map(({ span }) => [span.from, span.to])).toEqual([
    ["09:00", "18:00"],
    ["18:00", "20:00"],
  ]);
});

test("a day copied to the weekdays replaces them and leaves the weekend alone", () => {
  const saturday = { day: "saturday", from: "10:00", to: "14:00" } as const;
  const week = copiedToWeekdays([...officeHours.week, saturday], "saturday");
  expect(week).toHaveLength(6);
  expect(week.every(({ from, to }) => from === "10:00" && to === "14:00")).toBe(true);
});
