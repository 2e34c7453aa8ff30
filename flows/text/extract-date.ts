import { dayMs } from "./instant.ts";

/**
 * The first day that a message names, as 2026-03-12; null where there is none. Numbers are read day before month, as in
 * Europe. Without a year it is the one that brings the day nearest to `now`; “yesterday” is by UTC. Both need `now`.
 */
export function extractDate(text: string, now = ""): string | null {
  const today = Date.parse(now);
  const near = Number.isNaN(today) ? null : today;
  return isoDay(text) ?? numbered(text, near) ?? named(text, near) ?? relative(text, near);
}

function isoDay(text: string): string | null {
  const [, year, month, day] = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text) ?? [];
  return year ? dayOf(Number(year), Number(month), Number(day)) : null;
}

/** “12/03/2026”, “12.3.26” or “12/03”. */
function numbered(text: string, near: number | null): string | null {
  const found = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/-]|\.\d)/.exec(text);
  if (!found) return null;
  const [, day, mark, month, year] = found;
  // “2.5” and “3-4” are rather a number and a span
  if (year === undefined && mark !== "/") return null;
  return dated(Number(day), Number(month), year, near);
}

/** “12 March”, “the 12th of March 2026”, “March 12th, 2026”. */
function named(text: string, near: number | null): string | null {
  const before = dayFirst.exec(text);
  if (before) return dated(Number(before[1]), monthOf(before[2]), before[3], near);
  const after = monthFirst.exec(text);
  return after ? dated(Number(after[2]), monthOf(after[1]), after[3], near) : null;
}

function relative(text: string, near: number | null): string | null {
  const word = /\b(today|tomorrow|yesterday)\b/i.exec(text)?.[1]?.toLowerCase();
  if (!word || near === null) return null;
  const away = word === "tomorrow" ? 1 : word === "yesterday" ? -1 : 0;
  return new Date(near + away * dayMs).toISOString().slice(0, 10);
}

function dated(day: number, month: number, year: string | undefined, near: number | null): string | null {
  if (year !== undefined) return dayOf(Number(year) + (year.length === 2 ? 2000 : 0), month, day);
  if (near === null) return null;
  const thisYear = new Date(near).getUTCFullYear();
  // a leap day may be up to four years away
  const days = [-4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap((by) => dayOf(thisYear + by, month, day) ?? []);
  const away = (one: string) => Math.abs(Date.parse(one) - near);
  return days.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}

/** Null for a day that no calendar has, such as 31 February. */
function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year >= 1900 ? date.toISOString().slice(0, 10) : null;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function monthOf(name = ""): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

const month =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}\\b\\.?(?:,? (\\d{4})(?!\\d))?`,
  "i",
);
const monthFirst = new RegExp(
  `\\b${month}\\.? (?:the )?(\\d{1,2})(?!\\d)(?:st|nd|rd|th)?(?:,? (\\d{4})(?!\\d))?`,
  "i",
);
