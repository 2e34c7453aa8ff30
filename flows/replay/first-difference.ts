import type { Entry } from "../record.ts";
import { sameJson } from "../same-json.ts";

export type Seen = Extract<Entry, { kind: "message" }>;

/** The first thing that a customer would have seen otherwise; null where the other has nothing at that place. */
export interface Difference {
  /** The customer message that it came after, from 1; 0 for the greeting. */
  turn: number;
  recorded: Seen | null;
  replayed: Seen | null;
}

/** What a customer sees besides their own words. */
export function seenIn(entries: Entry[]): Seen[] {
  return entries.filter((entry): entry is Seen => entry.kind === "message" && entry.role !== "customer");
}

/** Where two courses part for whoever sees them: by a text or its buttons, one that is missing, one too many. */
export function firstDifference(recorded: Seen[], replayed: Seen[]): Omit<Difference, "turn"> | null {
  for (let index = 0; index < Math.max(recorded.length, replayed.length); index += 1) {
    const [was, is] = [recorded[index] ?? null, replayed[index] ?? null];
    if (!was || !is || !looksAlike(was, is)) return { recorded: was, replayed: is };
  }
  return null;
}

function looksAlike(one: Seen, other: Seen): boolean {
  const buttons = ({ choices = [] }: Seen) => choices.map(({ label }) => label);
  return one.text === other.text && sameJson(buttons(one), buttons(other));
}
