import type { Entry } from "../record.ts";
import type { Play } from "../scenario/play.ts";
import type { Visitor } from "../scenario/scenario.ts";

/** A conversation as it was: what it began with, and its log. */
export interface Recording {
  id: string;
  channel: string;
  customer: Visitor | null;
  /** What its splits by chance were made by, where the customer was not known. */
  seed: string;
  entries: Entry[];
}

/** A test conversation as a recording. */
export function recordingOf(
  { entries }: Play,
  { id, customer, seed = "sandbox" }: { id: string; customer: Visitor | null; seed?: string },
): Recording {
  return { id, channel: "sandbox", customer, seed, entries };
}
