import type { Meaning } from "../ui/mark.tsx";
import { duration } from "./duration.ts";

export interface SlaClock {
  /** "3:40 left", "2 h 05 left", "late by 12:00". */
  words: string;
  meaning: Meaning;
}

const minute = 60_000;

/** How much of the promised time is left: watched from ten minutes on, hot once it is over. */
export function slaClock(dueAt: string, now: Date): SlaClock {
  const left = new Date(dueAt).getTime() - now.getTime();
  if (left < 0) return { words: `late by ${duration(-left)}`, meaning: "hot" };
  return { words: `${duration(left)} left`, meaning: left < 10 * minute ? "watch" : "calm" };
}
