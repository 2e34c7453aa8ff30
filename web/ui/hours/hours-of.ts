import { z } from "zod";
import { type Hours, officeHours, Weekday } from "#flows/hours.ts";
import type { Json } from "#flows/json.ts";

/** Hours in whatever state a draft is in; what is no hours at all becomes office hours. */
export function hoursOf(value: Json | undefined): Hours {
  const parsed = Drafted.safeParse(value);
  return parsed.success ? parsed.data : officeHours;
}

/** As `Hours`, where a time may be half written. */
const Drafted = z.object({
  timeZone: z.string(),
  week: z.array(z.object({ day: Weekday, from: z.string(), to: z.string() })),
  holidays: z.array(z.object({ date: z.string(), name: z.string() })),
});
