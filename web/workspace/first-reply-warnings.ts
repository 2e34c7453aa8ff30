import type { Opened } from "./opened.ts";

/** What the first reply should rather not say, given what is known already; nothing once a person has answered. */
export function firstReplyWarnings(
  text: string,
  { entries }: Pick<Opened, "entries" | "brief" | "tone">,
): string[] {
  const answered = entries.some((entry) => entry.kind === "message" && entry.role === "agent");
  if (answered || text.trim() === "") return [];
  return [];
}
