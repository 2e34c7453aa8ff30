import type { Acted } from "#flows/record.ts";

/** "Ana cancelled order 1300.", or why Ana could not. */
export function actInWords({ by, act, subject, outcome, words }: Acted): string {
  if (outcome !== "done") return `${by} tried to ${act} ${subject}: ${words}`;
  return `${by} ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
