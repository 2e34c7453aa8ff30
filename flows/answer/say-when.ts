import { formatDate } from "../text/format.ts";
import { instantOf } from "../text/instant.ts";
import { mannerOf } from "../text/manner.ts";

/** "today", "yesterday" or "tomorrow" where that is so, else "on Monday 16 November"; days are those of UTC. */
export function sayWhen(instant: string, now: string): string {
  const day = (iso: string) => Math.floor(Date.parse(iso) / 86_400_000);
  const away = day(instant) - day(now);
  if (away === 0) return "today";
  if (away === 1) return "tomorrow";
  if (away === -1) return "yesterday";
  return `on ${sayDate(instant)}`;
}

/** "Monday 16 November", by the day of UTC; what is no instant is said as it stands. */
export function sayDate(instant: string): string {
  const at = instantOf(instant);
  return at === null ? instant : formatDate(at, "weekday", mannerOf({}));
}
