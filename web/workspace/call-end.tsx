import type { Acted } from "#flows/record.ts";
import { Badge } from "../ui/badge.tsx";
import type { Meaning } from "../ui/mark.tsx";

const ends: Record<Acted["outcome"], { words: string; meaning: Meaning }> = {
  done: { words: "done", meaning: "calm" },
  failed: { words: "failed", meaning: "hot" },
  unknown: { words: "unknown", meaning: "watch" },
  refused: { words: "refused", meaning: "hot" },
};

/** How an outside call or an agent's act ended; what is not known is not guessed. */
export function CallEnd({ status }: { status: Acted["outcome"] | null }) {
  if (status === null) return <Badge meaning="info">under way</Badge>;
  return <Badge meaning={ends[status].meaning}>{ends[status].words}</Badge>;
}
