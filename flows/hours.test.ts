import { describe, expect, test } from "vitest";
import { Hours, isOpen, officeHours, opensAt } from "./hours.ts";
import { hoursInWords } from "./hours-in-words.ts";

const span = (day: Hours["week"][number]["day"], from: string, to: string) => ({ day, from, to });
const at = (ms: number) => new Date(ms).toISOString();
const inZone = (timeZone: string, ...week: Hours["week"]): Hours => ({ timeZone, week, holidays: [] });

describe("a span of the week", () => {
  test.each([
    ["2026-11-20T08:59:59.999Z", false],
    ["2026-11-20T09:00:00.000Z", true],
    ["2026-11-20T17:59:59.999Z", true],
    ["2026-11-20T18:00:00.000Z", false],
    ["2026-11-21T12:00:00.000Z", false],
  ])("holds its beginning and not its end: %s", (now, open) => expect(isOpen(officeHours, now)).toBe(open));

  test("is by the clock of its place, wherever the instant was written down", () => {
    const tokyo = inZone("Asia/Tokyo", span("monday", "09:00", "18:00"));
    expect(isOpen(tokyo, "2026-11-23T00:00:00.000Z")).toBe(true); // Monday, 09:00 there
    expect(isOpen(tokyo, "2026-11-23T09:00:00.000Z")).toBe(false);
    expect(isOpen(tokyo, "2026-11-22T19:00:00-05:00")).toBe(true);
    expect(opensAt(tokyo, "2026-11-22T12:00:00.000Z")).toBe("2026-11-23T00:00:00.000Z");
  });

  test("until 24:00 runs into the next day's without a gap", () => {
    const night = inZone(
      "Europe/Lisbon",
      span("friday", "20:00", "24:00"),
      span("saturday", "00:00", "02:00"),
    );
    for (const now of ["2026-11-20T23:59:59.999Z", "2026-11-21T00:00:00.000Z", "2026-11-21T01:59:00.000Z"])
      expect(isOpen(night, now)).toBe(true);
    expect(isOpen(night, "2026-11-21T02:00:00.000Z")).toBe(false);
  });

  test("may have a break in the middle, in whichever order the spans are written", () => {
    const lunch = inZone("Europe/Lisbon", span("friday", "14:00", "18:00"), span("friday", "09:00", "13:00"));
    expect(isOpen(lunch, "2026-11-20T13:30:00.000Z")).toBe(false);
    expect(opensAt(lunch, "2026-11-20T07:00:00.000Z")).toBe("2026-11-20T09:00:00.000Z");
    expect(opensAt(lunch, "2026-11-20T13:30:00.000Z")).toBe("2026-11-20T14:00:00.000Z");
  });

  test("in a zone of half hours begins on the half hour", () => {
    const delhi = inZone("Asia/Kolkata", span("monday", "09:00", "18:00"));
    expect(opensAt(delhi, "2026-11-22T12:00:00.000Z")).toBe("2026-11-23T03:30:00.000Z");
  });
});

describe("when the clocks change in Lisbon", () => {
  const sundays = inZone("Europe/Lisbon", span("sunday", "09:00", "18:00"));

  test("nine o'clock is an hour earlier in UTC from the spring Sunday on", () => {
    expect(opensAt(sundays, "2026-03-22T00:00:00.000Z")).toBe("2026-03-22T09:00:00.000Z");
    expect(opensAt(sundays, "2026-03-29T00:00:00.000Z")).toBe("2026-03-29T08:00:00.000Z");
    expect(isOpen(sundays, "2026-03-29T17:00:00.000Z")).toBe(false);
  });

  test("and an hour later again from the autumn Sunday on", () => {
    expect(opensAt(sundays, "2026-10-18T00:00:00.000Z")).toBe("2026-10-18T08:00:00.000Z");
    expect(opensAt(sundays, "2026-10-25T00:00:00.000Z")).toBe("2026-10-25T09:00:00.000Z");
    expect(isOpen(sundays, "2026-10-25T17:59:00.000Z")).toBe(true);
  });

  test("a span that begins in the hour that is left out begins when the clocks jump", () => {
    const small = inZone("Europe/Lisbon", span("sunday", "01:30", "03:00"));
    expect(isOpen(small, "2026-03-29T00:59:59.999Z")).toBe(false);
    expect(opensAt(small, "2026-03-29T00:00:00.000Z")).toBe("2026-03-29T01:00:00.000Z");
  });

  test("a span that lies in the hour that is left out waits for the week after", () => {
    const small = inZone("Europe/Lisbon", span("sunday", "01:15", "01:45"));
    expect(opensAt(small, "2026-03-29T00:00:00.000Z")).toBe("2026-04-05T00:15:00.000Z");
  });

  test("a span in the hour that comes twice holds both", () => {
    const small = inZone("Europe/Lisbon", span("sunday", "01:15", "01:45"));
    expect(isOpen(small, "2026-10-25T00:30:00.000Z")).toBe(true);
    expect(isOpen(small, "2026-10-25T01:30:00.000Z")).toBe(true);
    expect(isOpen(small, "2026-10-25T01:00:00.000Z")).toBe(false);
    expect(opensAt(small, "2026-10-25T00:50:00.000Z")).toBe("2026-10-25T01:15:00.000Z");
  });

  test("a span that ends in the hour that comes twice is there again when the clocks go back", () => {
    const small = inZone("Europe/Lisbon", span("sunday", "00:30", "01:15"));
    expect(opensAt(small, "2026-10-25T00:20:00.000Z")).toBe("2026-10-25T01:00:00.000Z");
  });
});

describe("the next opening", () => {
  const christmas: Hours = {
    ...officeHours,
    holidays: [
      { date: "2026-12-24", name: "Christmas Eve" },
      { date: "2026-12-25", name: "Christmas" },
    ],
  };

  test("is now while the hours last", () => {
    expect(opensAt(officeHours, "2026-11-20T10:11:12.000Z")).toBe("2026-11-20T10:11:12.000Z");
  });

  test("passes over the weekend and over holidays", () => {
    expect(isOpen(christmas, "2026-12-25T12:00:00.000Z")).toBe(false);
    expect(opensAt(christmas, "2026-12-23T18:00:00.000Z")).toBe("2026-12-28T09:00:00.000Z");
  });

  test("reckons holidays by the calendar of the place", () => {
    const auckland: Hours = {
      ...inZone("Pacific/Auckland", span("thursday", "00:00", "24:00"), span("friday", "00:00", "24:00")),
      holidays: [{ date: "2026-12-25", name: "Christmas" }],
    };
    expect(isOpen(auckland, "2026-12-24T10:59:00.000Z")).toBe(true); // still Thursday there
    expect(isOpen(auckland, "2026-12-24T11:00:00.000Z")).toBe(false);
    expect(isOpen(auckland, "2026-12-25T12:00:00.000Z")).toBe(false);
  });

  test("is null where the hours never begin", () => {
    expect(opensAt(inZone("Europe/Lisbon"), "2026-11-20T10:00:00.000Z")).toBeNull();
  });

  test.each([
    ["Europe/Lisbon", "2026-03-29"],
    ["Europe/Lisbon", "2026-10-25"],
    ["America/St_Johns", "2026-03-08"],
    ["America/St_Johns", "2026-11-01"],
    ["Australia/Lord_Howe", "2026-04-05"],
    ["Australia/Lord_Howe", "2026-10-04"],
    ["Asia/Kolkata", "2026-06-01"],
  ])("in %s is the first open quarter of an hour, in the weeks around %s", (timeZone, day) => {
    const hours = inZone(
      timeZone,
      span("sunday", "00:30", "01:15"),
      span("sunday", "02:15", "03:00"),
      span("tuesday", "22:30", "24:00"),
      span("thursday", "01:30", "02:30"),
    );
    const quarters = Array.from({ length: 16 * 96 }, (_, quarter) =>
      at(Date.parse(day) + (quarter - 8 * 96) * 15 * 60_000),
    );
    const open = quarters.filter((now) => isOpen(hours, now));
    for (const now of quarters.slice(0, -8 * 96).filter((_, quarter) => quarter % 7 === 0))
      expect(opensAt(hours, now)).toBe(open.find((later) => later >= now));
  });
});

describe("hours are refused", () => {
  test.each([
    ["It ends before it begins.", inZone("Europe/Lisbon", span("monday", "18:00", "09:00"))],
    ["It ends before it begins.", inZone("Europe/Lisbon", span("monday", "09:00", "09:00"))],
    ["Write a time like 09:00.", inZone("Europe/Lisbon", span("monday", "9:00", "18:00"))],
    ["Write a time like 09:00.", inZone("Europe/Lisbon", span("monday", "09:00", "24:30"))],
    ["This is not a time zone: write one like Europe/Lisbon.", inZone("Europe/Atlantis")],
    [
      "Write a day like 2026-12-25.",
      { ...officeHours, holidays: [{ date: "2026-02-30", name: "No such day" }] },
    ],
  ])("%s", (message, hours) => {
    expect(Hours.safeParse(hours).error?.issues[0]?.message).toBe(message);
  });
});

describe("in words", () => {
  test.each([
    ["Mon–Fri 9–18, Lisbon", officeHours],
    ["Never open", inZone("Europe/Lisbon")],
    [
      "Mon 9–12:30 and 14–18, Sat–Sun 10–24, St Johns",
      inZone(
        "America/St_Johns",
        span("sunday", "10:00", "24:00"),
        span("saturday", "10:00", "24:00"),
        span("monday", "14:00", "18:00"),
        span("monday", "09:00", "12:30"),
      ),
    ],
    [
      "Every day 0–24, UTC",
      inZone(
        "UTC",
        ...(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const).map(
          (day) => span(day, "00:00", "24:00"),
        ),
      ),
    ],
  ])("%s", (words, hours) => expect(hoursInWords(hours)).toBe(words));
});
