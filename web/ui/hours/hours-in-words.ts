import { type Hours, Weekday } from "#flows/hours.ts";
import { spansOn } from "./week-edits.ts";

/** "Mon–Fri 09:00–18:00, Sat 10:00–14:00 (Europe/Lisbon)". */
export function hoursInWords({ timeZone, week, holidays }: Hours): string {
  const runs: { first: Weekday; last: Weekday; words: string }[] = [];
  for (const [index, day] of Weekday.options.entries()) {
    const words = spansOn(week, day)
      .map(({ span }) => `${span.from}–${span.to}`)
      .join(" and ");
    const before = runs.at(-1);
    if (before?.words === words && before.last === Weekday.options[index - 1]) before.last = day;
    else runs.push({ first: day, last: day, words });
  }
  const open = runs.filter(({ words }) => words !== "");
  if (open.length === 0) return "Never open";
  const days = open.map(({ first, last, words }) => `${dayRange(first, last)} ${words}`).join(", ");
  const off = holidays.length > 0 ? `, ${holidays.length} ${holidays.length === 1 ? "day" : "days"} off` : "";
  return `${days}${off} (${zoneInWords(timeZone)})`;
}

/** "America/New_York" → "New York". */
export function zoneInWords(timeZone: string): string {
  return (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}

export function dayInWords(day: Weekday): string {
  return day.charAt(0).toUpperCase() + day.slice(1);
}

function dayRange(first: Weekday, last: Weekday): string {
  const short = (day: Weekday) => dayInWords(day).slice(0, 3);
  return first === last ? short(first) : `${short(first)}–${short(last)}`;
}
