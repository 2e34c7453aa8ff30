import type { Json } from "../json.ts";
import { filters } from "../text/filters.ts";

/** "today", "yesterday" or "tomorrow" where that is so, else "on Monday 16 November"; days are those of UTC. */
export function sayWhen(instant: string, now: string): string {
  const day = (iso: string) => Math.floor(Date.parse(iso) / 86_400_000);
  const away = day(instant) - day(now);
  if (away === 0) return "today";
  if (away === 1) return "tomorrow";
  if (away === -1) return "yesterday";
  return `on ${sayDate(instant)}`;
}

/** "Monday 16 November". */
export const sayDate = (instant: string): Json => filters.date(instant);
