import { Hours, type Weekday, weekdays } from "../../hours.ts";
import type { Json } from "../../json.ts";
import { formatDate } from "../../text/format.ts";
import { listed } from "./names.ts";

/** “now has Saturday 10:00–14:00 instead of closed; is now closed on Christmas Day (25 Dec 2026)”. */
export function hoursChange(before: Json, after: Json): string {
  const [was, is] = [Hours.safeParse(before).data, Hours.safeParse(after).data];
  if (!was || !is) return "now has other hours";
  const told = [...weekChange(was, is), ...holidayChange(was, is)];
  if (was.timeZone !== is.timeZone) told.push(`now goes by the clock of ${is.timeZone}, not ${was.timeZone}`);
  return told.join("; ") || "has its times in another order";
}

/** Days that change alike are told together. */
function weekChange(was: Hours, is: Hours): string[] {
  const groups = new Map<string, Weekday[]>();
  for (const day of weekdays) {
    const [from, to] = [timesOn(was, day), timesOn(is, day)];
    const change = `${to} instead of ${from}`;
    if (from !== to) groups.set(change, [...(groups.get(change) ?? []), day]);
  }
  return [...groups].map(([change, days]) => `now has ${listed(days.map(capitalised))} ${change}`);
}

function timesOn({ week }: Hours, on: Weekday): string {
  const spans = week.filter(({ day }) => day === on).toSorted((a, b) => a.from.localeCompare(b.from));
  return spans.map(({ from, to }) => `${from}–${to}`).join(" and ") || "closed";
}

function holidayChange({ holidays: was }: Hours, { holidays: is }: Hours): string[] {
  const [before, after] = [was.map(holidayInWords), is.map(holidayInWords)];
  const [added, gone] = [
    after.filter((one) => !before.includes(one)),
    before.filter((one) => !after.includes(one)),
  ];
  return [
    ...(added.length > 0 ? [`is now closed on ${listed(added)}`] : []),
    ...(gone.length > 0 ? [`no longer has the holiday ${listed(gone)}`] : []),
  ];
}

function holidayInWords({ date, name }: Hours["holidays"][number]): string {
  const day = formatDate(Date.parse(`${date}T00:00:00Z`), "short", { locale: "en-GB", timeZone: "UTC" });
  return name ? `${name} (${day})` : day;
}

function capitalised(day: string): string {
  return day.charAt(0).toUpperCase() + day.slice(1);
}
