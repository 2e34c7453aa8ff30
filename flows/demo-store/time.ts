/** Instants are ISO 8601 strings in UTC; a day is 24 hours, so no time zone can surprise. */
export const dayMs = 86_400_000;

export function addDays(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * dayMs).toISOString();
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

/** Moves a Saturday or Sunday on to Monday. */
export function toWorkday(instant: string): string {
  const day = new Date(instant).getUTCDay();
  return addDays(instant, day === 6 ? 2 : day === 0 ? 1 : 0);
}

/** Moves a Saturday or Sunday back to Friday. */
export function workdayBefore(instant: string): string {
  const day = new Date(instant).getUTCDay();
  return addDays(instant, day === 6 ? -1 : day === 0 ? -2 : 0);
}

export function addWorkdays(instant: string, days: number): string {
  let at = toWorkday(instant);
  for (let left = days; left > 0; left--) at = toWorkday(addDays(at, 1));
  return at;
}

/** The same day at a given hour and minute, UTC. */
export function atHour(instant: string, hour: number, minute = 0): string {
  return `${instant.slice(0, 10)}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00.000Z`;
}
