import type { Entry } from "../record.ts";
import type { Refinement } from "../signals/refining/refinable.ts";
import type { Signals } from "../signals/signal.ts";

/** What reached a conversation from outside. */
export type Stimulus = {
  /** Of the first entry that it led to. */
  seq: number;
  /** ISO 8601. */
  at: string;
} & What;

type What =
  | { type: "begin" }
  /** What was measured on it then, also what a model told: nobody is asked again. */
  | { type: "customer"; text: string; signals?: Signals; refinement?: Refinement }
  /** What a call, by its number, ended as. */
  | { type: "answer"; call: number }
  | { type: "claim" | "giveBack" | "close"; by: string }
  | { type: "agent"; by: string; text: string }
  /** A deadline came due: a log shows it by what follows at an instant of its own. */
  | { type: "clock" };

/** What reached a recorded conversation, in order: all of its log that was not a consequence. */
export function stimuliOf(entries: Entry[]): Stimulus[] {
  const stimuli: Stimulus[] = [];
  for (const [index, entry] of entries.entries()) {
    const what = index === 0 ? ({ type: "begin" } as const) : whatIn(entry, entries, index);
    if (what) stimuli.push({ seq: entry.seq, at: entry.at, ...what });
  }
  return stimuli;
}

function whatIn(entry: Entry, entries: Entry[], index: number): What | null {
  // what was found out later reached nobody's flow
  if (entry.kind === "answered") return entry.late ? null : { type: "answer", call: entry.call };
  if (entry.kind === "message" && entry.role === "customer") {
    const next = entries[index + 1];
    if (next?.kind !== "signals") return { type: "customer", text: entry.text };
    const { signals, model } = next;
    return {
      type: "customer",
      text: entry.text,
      signals,
      ...(model && { refinement: { values: {}, model } }),
    };
  }
  if (entry.kind === "message" && entry.role === "agent")
    return { type: "agent", by: entry.by ?? "", text: entry.text };
  if (entry.kind === "closed" && entry.by !== undefined) return { type: "close", by: entry.by };
  if (entry.kind === "owner" && entry.by !== undefined && entry.owner === "agent")
    return { type: "claim", by: entry.by };
  if (entry.kind === "owner" && entry.by !== undefined && entry.owner === "bot")
    return { type: entry.closing ? "close" : "giveBack", by: entry.by };
  // what people did elsewhere reaches the shop, not the flow; and a replay is of one version
  if (entry.kind === "acted" || entry.kind === "moved") return null;
  return entry.at === entries[index - 1]?.at ? null : { type: "clock" };
}
