import { expect, test } from "vitest";
import { duration } from "./duration.ts";
import { slaClock } from "./sla-clock.ts";

const now = new Date("2026-11-22T10:00:00Z");

test("what is left counts down, is watched in its last ten minutes, and turns hot when it is over", () => {
  expect(slaClock("2026-11-22T10:30:00Z", now)).toEqual({ words: "30:00 left", meaning: "calm" });
  expect(slaClock("2026-11-22T10:03:40Z", now)).toEqual({ words: "3:40 left", meaning: "watch" });
  expect(slaClock("2026-11-22T09:48:00Z", now)).toEqual({ words: "late by 12:00", meaning: "hot" });
});

test("a long time is told in hours and days, without seconds", () => {
  expect([9_000, 7_500_000, 86_400_000, 300_000_000].map(duration)).toEqual([
    "0:09",
    "2 h 05",
    "1 day",
    "3 days",
  ]);
});

test("a clock that runs ahead of the server's shows nothing below zero", () => {
  expect(duration(-5_000)).toBe("0:00");
});
