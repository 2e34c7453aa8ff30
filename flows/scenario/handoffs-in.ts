import type { Entry } from "../record.ts";

export type HandoffEntry = Extract<Entry, { kind: "handoff" }>;

/** A handoff and the customer message that it came with, from 1; 0 for one that came before any. */
export interface HandedOff {
  turn: number;
  entry: HandoffEntry;
}

/** The handoffs of a conversation, in order. */
export function handoffsIn(entries: Entry[]): HandedOff[] {
  const found: HandedOff[] = [];
  let turn = 0;
  for (const entry of entries) {
    if (entry.kind === "message" && entry.role === "customer") turn += 1;
    if (entry.kind === "handoff") found.push({ turn, entry });
  }
  return found;
}
