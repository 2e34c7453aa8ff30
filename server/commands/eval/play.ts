import { evaluate } from "#flows/condition.ts";
import { heardLimit } from "#flows/context.ts";
import type { Policy } from "#flows/flow.ts";
import { defaultPolicies } from "#flows/policies.ts";
import { readSignals } from "#flows/signals/read-signals.ts";
import { withReply } from "#flows/signals/replies.ts";
import type { HeardMessage, Signals } from "#flows/signals/signal.ts";

export interface Turn {
  role: "customer" | "bot" | "agent";
  text: string;
  labels?: Record<string, unknown>;
}

export interface ConversationRow {
  turns: Turn[];
  annoyed?: boolean | null;
  labels?: { annoyed?: boolean | null; domains?: string[] };
}

export interface HeardTurn {
  labels: Record<string, unknown>;
  signals: Signals;
  /** Whether a policy hands off here. */
  fired: boolean;
  /** 0…1: how much speaks for a human. */
  pressure: number;
}

/** A turn with what a conversation remembers right after it: the customer's messages, and the replies to each. */
export interface ListenedTurn {
  turn: Turn;
  heard: HeardMessage[];
}

/** The customer's turns as the product hears them, one after the other, under the policies that it ships. */
export function hear(row: ConversationRow): HeardTurn[] {
  return decideTurns(listen(row), defaultPolicies);
}

/** The customer's turns of a conversation that was listened to, and whether one of the policies hands off at each. */
export function decideTurns(listened: ListenedTurn[], policies: Policy[]): HeardTurn[] {
  return listened.flatMap(({ turn: { role, labels = {} }, heard }) => {
    const signals = heard.at(-1)?.signals;
    if (role !== "customer" || !signals) return [];
    return [{ labels, signals, ...decide(heard, signals, policies) }];
  });
}

/** Whether a policy hands off at the last message heard, and how much speaks for it. */
export function decide(
  heard: HeardMessage[],
  signals: Signals,
  policies: Policy[],
): { fired: boolean; pressure: number } {
  const facts = { vars: {}, heard, now: "" };
  const fired = policies.some(({ enabled, when }) => enabled && evaluate(when, facts).holds);
  return { fired, pressure: pressureOf(signals) };
}

export function listen({ turns }: ConversationRow): ListenedTurn[] {
  let heard: HeardMessage[] = [];
  return turns.map((turn, seq) => {
    const { role, text } = turn;
    heard =
      role === "customer"
        ? [...heard, { seq, text, signals: readSignals(text, heard) }].slice(-heardLimit)
        : withReply(heard, text);
    return { turn, heard };
  });
}

/** 0…1: how much speaks for a human. */
function pressureOf(signals: Signals): number {
  const { sentiment, wantsHuman, loop, exception, unserved, keywords, urgency } = signals;
  const shares = [
    wantsHuman.value,
    (1 - sentiment.value) / 2,
    unserved.value,
    loop.value * 0.8,
    exception.value * 0.8,
    urgency.value * 0.7,
    keywords.value === "" ? 0 : 0.8,
  ];
  return Math.max(...shares) * 0.8 + (shares.reduce((sum, share) => sum + share, 0) / shares.length) * 0.2;
}
