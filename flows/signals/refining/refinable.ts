import type { SignalName, Signals } from "../signal.ts";

/** The signals that a model may be asked about: what is meant by a message. The rest is plainly there, or looks back. */
export const refinable = [
  "sentiment",
  "emotion",
  "intent",
  "wantsHuman",
  "exception",
  "urgency",
] as const satisfies readonly SignalName[];
export type Refinable = (typeof refinable)[number];

/** What a model told of one message, and how it came to be told: what a turn goes by, and its log keeps. */
export interface Refinement {
  values: Partial<Pick<Signals, Refinable>>;
  model: ModelAsked;
}

/** Who was asked about a message, and what became of it. */
export interface ModelAsked {
  provider: string;
  name: string;
  about: Refinable[];
  /** From the message's arrival until it was known, or given up. */
  ms: number;
  /** Why nothing was told: the embedded values stand. */
  fellBack?: string;
  /** What was told and does not count, each with the reason. */
  refused?: Partial<Record<Refinable, string>>;
}
