import type { Outcome } from "#flows/record.ts";

/** How a conversation ended, as people say it. */
export const outcomeWords: Record<Outcome, string> = {
  open: "open",
  resolved: "resolved",
  handed_off: "handed off",
  abandoned: "abandoned",
};
