import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { Hours, isOpen, opensAt, weekdays } from "./hours.ts";

// Zones with half hours, changes of half an hour, at midnight, twice within a Ramadan, and a day that was left out.
const zones = [
  "UTC",
  "Europe/Lisbon",
  "Europe/Dublin",
  "America/New_York",
  "America/St_Johns",
  "America/Santiago",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Africa/Cairo",
  "Asia/Beirut",
  "Asia/Kathmandu",
  "Pacific/Chatham",
  "Pacific/Apia",
];

const time = fc.integer({ min: 0, max: 96 }).map((quarter) => {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${pad(Math.floor(quarter / 4))}:${pad((quarter % 4) * 15)}`;
});
const span = fc
  .tuple(fc.constantFrom(...weekdays), time, time)
  .filter(([, a, b]) => a !== b)
  .map(([day, ...times]) => {
    const [from = "", to = ""] = times.toSorted();
    return { day, from, to };
  });
/** From the day that Samoa left out on. */
const instant = fc
  .integer({
    min: Date.parse("2011-12-20T00:00:00Z") / 900_000,
    max: Date.parse("2032-01-01T00:00:00Z") / 900_000,
  })
  .map((quarter) => new Date(quarter * 900_000));

/** Hours, and an instant that lies often within a week of where the clocks change. */
const given = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    week: fc.array(span, { minLength: 1, maxLength: 5 }),
    near: instant,
    shiftQuarters: fc.integer({ min: -700, max: 100 }),
    closedDays: fc.array(fc.integer({ min: -1, max: 8 }), { maxLength: 3 }),
  })
  .map(({ timeZone, week, near, shiftQuarters, closedDays }) => {
    const zoned = Temporal.Instant.from(near.toISOString()).toZonedDateTimeISO(timeZone);
    const change = zoned.getTimeZoneTransition("next") ?? zoned;
    const now = change.add({ minutes: shiftQuarters * 15 });
    const holidays = closedDays.map((days) => ({
      date: now.toPlainDate().add({ days }).toString(),
      name: "Holiday",
    }));
    return {
      hours: Hours.parse({ timeZone, week, holidays }),
      now: now.toInstant().toString({ smallestUnit: "millisecond" }),
    };
  });

const clocks = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat("en-CA", {
      timeZone,
      weekday: "long",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    }),
  ]),
);

/** By the wall clock of the place at that instant, and nothing else. */
function openByTheWall({ timeZone, week, holidays }: Hours, instant: string): boolean {
  const parts = clocks.get(timeZone)?.formatToParts(new Date(instant)) ?? [];
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  const date = `${part("year")}-${part("month")}-${part("day")}`;
  const wall = `${part("hour")}:${part("minute")}`;
  if (holidays.some((holiday) => holiday.date === date)) return false;
  return week.some(({ day, from, to }) => day === part("weekday").toLowerCase() && from <= wall && wall < to);
}

test("whether it is open is what a clock on the wall there says, in every zone and around every change", () => {
  fc.assert(
    fc.property(given, ({ hours, now }) => {
      expect(isOpen(hours, now)).toBe(openByTheWall(hours, now));
    }),
    { numRuns: 1_000 },
  );
});

test("the next opening is the first quarter of an hour that is open, in every zone and around every change", () => {
  fc.assert(
    fc.property(given, ({ hours, now }) => {
      const opens = opensAt(hours, now);
      const quarter = (place: number) => new Date(Date.parse(now) + place * 900_000).toISOString();
      const first = Array.from({ length: 9 * 96 }, (_, place) => quarter(place)).find((at) =>
        openByTheWall(hours, at),
      );
      if (first) expect(opens).toBe(first);
      else expect(opens === null || opens > quarter(9 * 96 - 1)).toBe(true);
    }),
    { numRuns: 150 },
  );
}, 30_000);

test("hours that begin in the hour that midnight leaves out begin when the day does", () => {
  const week = [{ day: "sunday" as const, from: "00:15", to: "01:15" }];
  const hours = Hours.parse({ timeZone: "Asia/Beirut", week, holidays: [] });
  expect(opensAt(hours, "2012-03-24T21:45:00.000Z")).toBe("2012-03-24T22:00:00.000Z");
});

test("after a midnight that was left out the next opening is not looked for years ahead", () => {
  const week = [
    { day: "monday" as const, from: "00:00", to: "00:15" },
    { day: "saturday" as const, from: "00:00", to: "23:15" },
  ];
  const hours = Hours.parse({ timeZone: "America/Santiago", week, holidays: [] });
  expect(opensAt(hours, "2014-09-07T04:00:00.000Z")).toBe("2014-09-08T03:00:00.000Z");
});
