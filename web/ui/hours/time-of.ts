/** A time of day as people write it, as 09:00: "9", "9:30", "0930", "24"; null where it is none. */
export function timeOf(text: string): string | null {
  const found = /^(\d{1,2})(?:[:.h]?([0-5]\d))?$/.exec(text.trim());
  if (!found) return null;
  const [, hours = "", minutes = "00"] = found;
  const late = Number(hours) > 24 || (Number(hours) === 24 && minutes !== "00");
  return late ? null : `${hours.padStart(2, "0")}:${minutes}`;
}
