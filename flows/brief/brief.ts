import type { CallStatus, OrderFacts } from "../effects.ts";
import type { Flow, Warmth } from "../flow.ts";
import type { Entry } from "../record.ts";
import type { Emotion, Span } from "../signals/signal.ts";

/**
 * Where a sentence of a brief comes from: a message (by its entry's seq), the answer of a call (seq of its `answered`
 * entry), a node or policy of the flow, or a record of the shop.
 */
export type Evidence =
  | { message: number; span?: Span }
  | { call: number }
  | { node: string }
  | { record: "order" | "customer"; id: string };

/** Nothing is said without evidence: the list is never empty. */
export interface Sentence {
  text: string;
  evidence: Evidence[];
}

/** Something the customer or the shop's records already told: not to be asked again. */
export interface Fact {
  label: string;
  value: string;
  evidence: Evidence[];
}

/** An outside call with how it ended, or an answer that the bot gave. */
export interface Tried extends Sentence {
  outcome: CallStatus | "answered";
}

export interface Mood {
  course: { seq: number; sentiment: number; emotion: Emotion }[];
  /** The message at which the mood turned; null when it stayed as it was. */
  movedAt: number | null;
}

/** What the agent gets with a handoff. */
export interface Brief {
  why: Sentence[];
  wants: Sentence[];
  facts: Fact[];
  tried: Tried[];
  promised: Sentence[];
  open: Sentence[];
  mood: Mood;
}

/** How to speak to this customer now. */
export interface ToneBrief {
  mood: Emotion;
  rising: boolean;
  /** What moved the mood; null when nothing did. */
  moved: Sentence | null;
  /** How warm and how short, in a sentence. */
  how: string;
  /** First sentences that fit this case, best first. */
  openWith: string[];
  avoid: string[];
  warmth: Warmth;
  /** The CX lead's own words for this handoff; may be empty. */
  guideline: string;
}

export interface BriefCustomer {
  name: string;
  email: string;
  vip: boolean;
  verified: boolean;
}

/** A conversation as briefs read it. `now` is ISO 8601; `orders` are those of this customer, or looked up by them. */
export interface BriefInput {
  entries: Entry[];
  flow: Flow;
  customer: BriefCustomer | null;
  orders: OrderFacts[];
  now: string;
}
