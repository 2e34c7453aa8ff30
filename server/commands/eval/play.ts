import { evaluate } from "#flows/condition.ts";
import { defaultPolicies } from "#flows/policies.ts";
import { readSignals } from "#flows/signals/read-signals.ts";
import type { HeardMessage, Signals } from "#flows/signals/signal.ts";

export interface Turn {
  role: "customer" | "bot" | "agent";
  text: string;
  labels?: Record<string, unknown>;
}

export interface ConversationRow {
  turns: Turn[];
  annoyed?: boolean | null;
  labels?: { annoyed?: boolean | null };
}

export interface HeardTurn {
  labels: Record<string, unknown>;
  signals: Signals;
  /** Whether a default policy hands off here. */
  fired: boolean;
  /** 0…1: how much speaks for a human. */
  pressure: number;
}

/** The customer's turns as the product hears them, one after the other, under the policies that it ships. */
export function hear({ turns }: ConversationRow): HeardTurn[] {
  const heard: HeardMessage[] = [];
  return turns.flatMap(({ role, text, labels }, seq) => {
    if (role !== "customer") return [];
    const signals = readSignals(text, heard.slice(-6));
    heard.push({ seq, text, signals });
    const facts = { vars: {}, heard: heard.slice(-6), now: "" };
    const fired = defaultPolicies.some(({ enabled, when }) => enabled && evaluate(when, facts).holds);
    return [{ labels: labels ?? {}, signals, fired, pressure: pressureOf(signals) }];
  });
}

function pressureOf({ sentiment, wantsHuman, loop, exception }: Signals): number {
  const shares = [wantsHuman.value, (1 - sentiment.value) / 2, loop.value * 0.8, exception.value * 0.8];
  return Math.max(...shares) * 0.8 + (shares.reduce((sum, share) => sum + share, 0) / shares.length) * 0.2;
}
