/** Offsets into the message, end exclusive, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** What was measured on a message, and the words that carried it. */
export interface Signal<Value> {
  value: Value;
  /** 0…1, how sure; 1 for what is plainly there. */
  confidence: number;
  spans: Span[];
  /** What was measured here, where a model was asked about the message and said otherwise. */
  was?: Value;
}

export type Emotion = "angry" | "anxious" | "disappointed" | "confused" | "neutral" | "pleased";

/** All signals of one customer message. `Signals` keys are the names after `signals.` in a condition. */
export interface Signals {
  /** −1 (hostile) … 1 (delighted). */
  sentiment: Signal<number>;
  emotion: Signal<Emotion>;
  /** An intent's id from `intents.ts`, or "none". */
  intent: Signal<string>;
  /** 0…1: asks for a person or a supervisor. */
  wantsHuman: Signal<number>;
  /** 0…1: asks for one who stands above others. */
  supervisor: Signal<number>;
  /** 0…1: walks in a circle: the customer repeats themselves, in other words or the same, or the bot does. */
  loop: Signal<number>;
  /** 0…1: asks for an exception to a rule or an edge-case policy. */
  exception: Signal<number>;
  /** 0…1: several orders, accounts or matters at once. */
  severalMatters: Signal<number>;
  /** 0…1: wants what the flow cannot serve. */
  unserved: Signal<number>;
  /** 0…1. */
  urgency: Signal<number>;
  /** The workspace's and starter complexity words found ("lawyer", "chargeback"…), joined by ", "; "" when none. */
  keywords: Signal<string>;
  /** 0…1: says that it is settled ("thanks, that helps"). */
  settled: Signal<number>;
  /** The code of the language it is written in ("en", "es"…): the other signals understand English only. */
  language: Signal<string>;
}
export type SignalName = keyof Signals;

/** What is measured on a message that says nothing in particular. */
export const silent: { [Name in SignalName]: Signals[Name]["value"] } = {
  sentiment: 0,
  emotion: "neutral",
  intent: "none",
  wantsHuman: 0,
  supervisor: 0,
  loop: 0,
  exception: 0,
  severalMatters: 0,
  unserved: 0,
  urgency: 0,
  keywords: "",
  settled: 0,
  language: "en",
};

/** What is kept of a reply of the bot's, so that it is known when it comes again: see `markReply`. */
export type ReplyMark = string;

/** A message of the customer's with the marks of what the bot said after it, where it said anything worth keeping. */
export interface EarlierMessage {
  seq: number;
  text: string;
  replies?: ReplyMark[];
}

/** A customer message as heard: its place in the conversation, its words, what was measured. */
export interface HeardMessage extends EarlierMessage {
  signals: Signals;
}
