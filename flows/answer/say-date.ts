const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "Monday 16 November", the day in UTC; by hand, so that no machine's time zone or language changes an answer. */
export function sayDate(instant: string): string {
  const date = new Date(instant);
  return `${days[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
}

/** "today", "yesterday", "tomorrow" where that is so, else the date with "on". */
export function sayWhen(instant: string, now: string): string {
  const day = (iso: string) => Math.floor(Date.parse(iso) / 86_400_000);
  const away = day(instant) - day(now);
  if (away === 0) return "today";
  if (away === 1) return "tomorrow";
  if (away === -1) return "yesterday";
  return `on ${sayDate(instant)}`;
}
