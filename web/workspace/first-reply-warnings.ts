import type { Brief } from "#flows/brief/brief.ts";
import { firstReplyCheck } from "#flows/brief/first-reply-check.ts";
import type { Entry } from "#flows/record.ts";

/** What the first reply should rather not say, given what is known already; nothing once a person has answered. */
export function firstReplyWarnings(
  text: string,
  { entries, brief }: { entries: Entry[]; brief: Brief },
): string[] {
  const answered = entries.some((entry) => entry.kind === "message" && entry.role === "agent");
  const found = answered ? null : firstReplyCheck(text, brief);
  return found ? [`${found.warning.charAt(0).toUpperCase()}${found.warning.slice(1)}`] : [];
}
