import type { CallStatus } from "#flows/effects.ts";
import { Badge } from "../ui/badge.tsx";
import type { Meaning } from "../ui/mark.tsx";

const ends: Record<CallStatus, { words: string; meaning: Meaning }> = {
  done: { words: "done", meaning: "calm" },
  failed: { words: "failed", meaning: "hot" },
  unknown: { words: "unknown", meaning: "watch" },
};

/** How an outside call ended; what is not known is not guessed. */
export function CallEnd({ status }: { status: CallStatus | null }) {
  if (status === null) return <Badge meaning="info">under way</Badge>;
  return <Badge meaning={ends[status].meaning}>{ends[status].words}</Badge>;
}
