import { Temporal } from "temporal-polyfill";
import { z } from "zod";

export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
export const Weekday = z.enum(weekdays);
export type Weekday = z.infer<typeof Weekday>;

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, "Write a time like 09:00.");

/** When somebody is there: spans of a week, by the clock of a place, without its holidays. */
export const Hours = z.strictObject({
  /** IANA, such as “Europe/Lisbon”. */
  timeZone: z.string().max(60).refine(isTimeZone, "This is not a time zone: write one like Europe/Lisbon."),
  week: z
    .array(
      z
        .strictObject({ day: Weekday, from: timeOfDay, to: timeOfDay })
        .refine(({ from, to }) => from < to, "It ends before it begins."),
    )
    .max(50),
  /** Days without hours. */
  holidays: z
    .array(z.strictObject({ date: z.iso.date("Write a day like 2026-12-25."), name: z.string().max(80) }))
    .max(200),
});
export type Hours = z.infer<typeof Hours>;

export const officeHours: Hours = {
  timeZone: "Europe/Lisbon",
  week: weekdays.slice(0, 5).map((day) => ({ day, from: "09:00", to: "18:00" })),
  holidays: [],
};

/** Whether an instant (ISO 8601) lies within the hours; a span holds its beginning and not its end. */
export function isOpen(hours: Hours, now: string): boolean {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(hours.timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return spansOn(hours, local.toPlainDate()).some(({ from, to }) => from <= time && time < to);
}

/** When the hours begin next, ISO 8601 in UTC; `now` itself while they last, null where they never do within a year. */
export function opensAt(hours: Hours, now: string): string | null {
  if (isOpen(hours, now)) return now;
  const instant = Temporal.Instant.from(now);
  const today = instant.toZonedDateTimeISO(hours.timeZone).toPlainDate();
  for (let ahead = 0; ahead <= 366; ahead += 1) {
    const day = today.add({ days: ahead });
    const begins = [...beginningsOn(hours, day), ...clockChangesOn(hours, day)]
      .filter((begin) => Temporal.Instant.compare(begin, instant) > 0 && isOpen(hours, begin.toString()))
      .toSorted(Temporal.Instant.compare)[0];
    if (begins) return begins.toString({ smallestUnit: "millisecond" });
  }
  return null;
}

/** A time of the day comes twice when the clocks go back. */
function beginningsOn(hours: Hours, day: Temporal.PlainDate): Temporal.Instant[] {
  return spansOn(hours, day).flatMap(({ from }) =>
    (["earlier", "later"] as const).map((disambiguation) =>
      day
        .toPlainDateTime(Temporal.PlainTime.from(from))
        .toZonedDateTime(hours.timeZone, { disambiguation })
        .toInstant(),
    ),
  );
}

/** The clocks can jump into the hours, also over midnight: then the day begins later. */
function clockChangesOn({ timeZone }: Hours, day: Temporal.PlainDate): Temporal.Instant[] {
  const begins = day.toZonedDateTime(timeZone);
  const change = begins.hoursInDay === 24 ? null : begins.getTimeZoneTransition("next");
  const changes = change?.toPlainDate().equals(day) ? [change] : [];
  return [begins, ...changes].map((at) => at.toInstant());
}

function spansOn(hours: Hours, day: Temporal.PlainDate) {
  if (hours.holidays.some(({ date }) => date === day.toString())) return [];
  return hours.week.filter((span) => span.day === weekdays[day.dayOfWeek - 1]);
}

function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.from("2026-01-01T00:00:00Z").toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
