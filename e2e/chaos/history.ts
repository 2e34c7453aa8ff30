import type { Entry } from "#flows/record.ts";

/** All that is known of a run from outside the servers, and what they say happened. Instants in ms since 1970. */
export interface History {
  conversations: Told[];
  /** What the vendor did, by its own book. */
  ledger: Deed[];
}

/** One conversation, as everybody concerned saw it. */
export interface Told {
  id: string;
  sent: Sent[];
  /** Replies of agents. */
  agents: Sent[];
  /** The lines that each listener got, in the order in which they came; a listener that was cut off went on. */
  streams: Stream[];
  /** The log at the end. */
  log: Entry[];
  /** Places of turns that changed the conversation and left no entry. */
  silent: number[];
}

/** Something said, as often as its sender sent it under the same id. */
export interface Sent {
  /** Unlike any other text of the run. */
  text: string;
  /** Stands in what answers it, and in what it has done; none where no answer is due. */
  reference: string | null;
  at: number;
  /** Each acknowledgement, with the place it told. */
  acknowledged: { seq: number; at: number }[];
}

export interface Stream {
  lines: Line[];
  /** Nobody waited any longer for what was still to come: what is missing at the end is late, and may not be lost. */
  gaveUp: boolean;
}

export interface Line {
  seq: number;
  role: string;
  text: string;
}

export interface Deed {
  /** The idempotency key that came with it. */
  key: string;
  /** What it was done for. */
  reference: string;
  at: number;
  /**
   * The place up to which the log was committed when the call was marked as sent, where somebody saw in which order things
   * were committed: then that order is judged, and not the clock.
   */
  after?: number;
}

export const harms = ["lost", "doubled", "outOfOrder", "effectsTwice", "botAfterFence"] as const;
export type Harm = (typeof harms)[number];

/** What must not have happened. */
export interface Violation {
  harm: Harm;
  conversation: string;
  says: string;
}

export type MessageEntry = Extract<Entry, { kind: "message" }>;

export function messagesIn(log: Entry[]): MessageEntry[] {
  return log.filter((entry) => entry.kind === "message");
}
