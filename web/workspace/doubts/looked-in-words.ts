import type { Doubt } from "../../outputs.ts";
import { moment } from "../../ui/time.ts";

/** What was tried and looked for, in a few sentences. */
export function lookedInWords({ at, reason, looks, lookedAt, found }: Doubt): string {
  const begun = `Asked for on ${moment(at)}`;
  const sent = reason ? `${begun}. ${ended(reason)}` : `${begun}.`;
  if (!lookedAt) return sent;
  return `${sent} Looked for ${times(looks)}, last on ${moment(lookedAt)}: ${ended(found ?? "nothing found")}`;
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
