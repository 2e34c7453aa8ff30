import type { Entry, Outcome } from "../record.ts";

/** The outcome of a conversation, read from its log. */
export function outcomeOf(entries: Entry[]): Outcome {
  let outcome: Outcome = "open";
  for (const entry of entries) {
    if (entry.kind === "handoff") outcome = "handed_off";
    if (entry.kind === "closed") outcome = entry.outcome;
    // given back to the flow
    if (entry.kind === "owner" && entry.owner === "bot" && !entry.closing) outcome = "open";
  }
  return outcome;
}
