import type { Outcome, Owner } from "#flows/record.ts";
import { Badge } from "../../ui/badge.tsx";
import type { Meaning } from "../../ui/mark.tsx";

const owners: Record<Owner, { meaning: Meaning; words: string } | null> = {
  bot: { meaning: "info", words: "With the flow" },
  queue: { meaning: "watch", words: "Waiting for an agent" },
  agent: { meaning: "info", words: "With an agent" },
  closed: null,
};

const outcomes: Record<Outcome, { meaning?: Meaning; words: string }> = {
  open: { words: "Closed" },
  resolved: { meaning: "calm", words: "Resolved" },
  handed_off: { meaning: "info", words: "Handed off, closed" },
  abandoned: { words: "Abandoned" },
};

/** Where a conversation stands: who has it, or how it ended. */
export function StandBadge({ owner, outcome }: { owner: Owner; outcome: Outcome }) {
  const { meaning, words } = owners[owner] ?? outcomes[outcome];
  return <Badge {...(meaning && { meaning })}>{words}</Badge>;
}
