import { type Hours, weekdays } from "./hours.ts";

/** “Mon–Fri 9–18, Sat 10–14, Lisbon”. */
export function hoursInWords({ week, timeZone }: Hours): string {
  const runs: { first: string; last: string; spans: string }[] = [];
  for (const [at, day] of weekdays.entries()) {
    const spans = spansOf(week, day);
    const run = runs.at(-1);
    if (run?.spans === spans && at > 0) run.last = day;
    else runs.push({ first: day, last: day, spans });
  }
  const told = runs.filter(({ spans }) => spans !== "");
  if (told.length === 0) return "Never open";
  return [...told.map(({ first, last, spans }) => `${days(first, last)} ${spans}`), place(timeZone)].join(
    ", ",
  );
}

function spansOf(week: Hours["week"], day: string): string {
  return week
    .filter((span) => span.day === day)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .map(({ from, to }) => `${clock(from)}–${clock(to)}`)
    .join(" and ");
}

function days(first: string, last: string): string {
  if (first === "monday" && last === "sunday") return "Every day";
  return first === last ? short(first) : `${short(first)}–${short(last)}`;
}

function short(day: string): string {
  return day.charAt(0).toUpperCase() + day.slice(1, 3);
}

/** “9” or “9:30”. */
function clock(time: string): string {
  return time.replace(/^0/, "").replace(/:00$/, "");
}

function place(timeZone: string): string {
  return (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}
