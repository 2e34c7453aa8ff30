import type { Entry } from "../record.ts";

export type Said = Extract<Entry, { kind: "message" }>;

/** What the flow said: by the bot, or as the system while a person has the conversation. */
export function saidIn(entries: Entry[]): Said[] {
  return entries.filter(
    (entry): entry is Said => entry.kind === "message" && (entry.role === "bot" || entry.role === "system"),
  );
}
