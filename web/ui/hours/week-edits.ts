import { type Hours, Weekday } from "#flows/hours.ts";

type Week = Hours["week"];
type Span = Week[number];

/** The spans of a day, each with its place in the week. */
export function spansOn(week: Week, day: Weekday): { span: Span; at: number }[] {
  return week.flatMap((span, at) => (span.day === day ? [{ span, at }] : []));
}

/** Adds a span to a day: the usual one where it is the first, else after the last. */
export function withSpan(week: Week, day: Weekday): Week {
  const last = spansOn(week, day).at(-1)?.span.to;
  const added = last && last < "22:00" ? { day, from: last, to: later(last) } : { day, ...usual };
  return inOrder([...week, added]);
}

/** The spans of one day on every day from Monday to Friday, instead of what they had. */
export function copiedToWeekdays(week: Week, day: Weekday): Week {
  const spans = spansOn(week, day).map(({ span }) => span);
  const others = week.filter((span) => !weekdays.includes(span.day));
  return inOrder([...others, ...weekdays.flatMap((other) => spans.map((span) => ({ ...span, day: other })))]);
}

export const weekdays = Weekday.options.slice(0, 5);
const usual = { from: "09:00", to: "18:00" };

/** Two hours on. */
function later(time: string): string {
  return `${String(Number(time.slice(0, 2)) + 2).padStart(2, "0")}${time.slice(2)}`;
}

/** By day; within a day as they were added. */
function inOrder(week: Week): Week {
  return week.toSorted((a, b) => Weekday.options.indexOf(a.day) - Weekday.options.indexOf(b.day));
}
