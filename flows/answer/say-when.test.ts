import { expect, test } from "vitest";
import { sayDate, sayWhen } from "./say-when.ts";

test("a day is named in UTC, whatever the machine's time zone", () => {
  expect(sayDate("2026-11-16T23:59:00.000Z")).toBe("Monday 16 November");
});

test("days around today are said as people say them", () => {
  const now = "2026-11-19T14:05:00.000Z";
  expect(sayWhen("2026-11-19T23:00:00.000Z", now)).toBe("today");
  expect(sayWhen("2026-11-20T00:30:00.000Z", now)).toBe("tomorrow");
  expect(sayWhen("2026-11-18T23:30:00.000Z", now)).toBe("yesterday");
  expect(sayWhen("2026-11-23T12:00:00.000Z", now)).toBe("on Monday 23 November");
});
