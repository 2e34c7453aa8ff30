import { type CallOutput, calls, type OrderFacts } from "../effects.ts";
import type { Entry } from "../record.ts";
import type { Signals } from "../signals/signal.ts";
import type { BriefInput, Evidence } from "./brief.ts";

type Of<Kind extends Entry["kind"]> = Extract<Entry, { kind: Kind }>;
export type Message = Of<"message">;

export interface Said {
  seq: number;
  text: string;
  signals: Signals | null;
}

export interface Called {
  asked: Of<"asked">;
  answered: Of<"answered"> | null;
}

/** A conversation sorted by what a brief asks of it. */
export interface Conversation {
  input: BriefInput;
  /** The customer's messages. */
  said: Said[];
  /** What the bot, the system and agents wrote. */
  told: Message[];
  calls: Called[];
  /** The last one. */
  handoff: Of<"handoff"> | null;
  /** The order that all this is about, where the conversation shows it. */
  order: { facts: OrderFacts; evidence: Evidence } | null;
}

export function recordOf(input: BriefInput): Conversation {
  const { entries } = input;
  const of = <Kind extends Entry["kind"]>(kind: Kind) =>
    entries.filter((entry): entry is Of<Kind> => entry.kind === kind);
  const signals = new Map(of("signals").map((entry) => [entry.message, entry.signals]));
  const answers = new Map(of("answered").map((entry) => [entry.call, entry]));
  const messages = of("message");
  const said = messages
    .filter(({ role }) => role === "customer")
    .map(({ seq, text }) => ({ seq, text, signals: signals.get(seq) ?? null }));
  const called = of("asked").map((asked) => ({ asked, answered: answers.get(asked.call) ?? null }));
  return {
    input,
    said,
    told: messages.filter(({ role }) => role !== "customer"),
    calls: called,
    handoff: of("handoff").at(-1) ?? null,
    order: orderOf(input, said, called),
  };
}

/** The order that a call found, if it found one. */
export function foundOrder({ asked, answered }: Called): OrderFacts | null {
  if (asked.name !== "fetchOrder" || answered?.status !== "done") return null;
  const output = calls.fetchOrder.output.safeParse(answered.output);
  return output.success ? (output.data satisfies CallOutput<"fetchOrder">).order : null;
}

// what was looked up last, else what the customer named last; as the shop has it now
function orderOf({ orders }: BriefInput, said: Said[], called: Called[]): Conversation["order"] {
  for (const call of called.toReversed()) {
    const found = foundOrder(call);
    if (!found || !call.answered) continue;
    const facts = orders.find(({ number }) => number === found.number) ?? found;
    return { facts, evidence: { call: call.answered.seq } };
  }
  for (const { seq, text } of said.toReversed()) {
    for (const facts of orders) {
      const start = numberPlace(text, facts.number);
      if (start >= 0)
        return { facts, evidence: { message: seq, span: { start, end: start + facts.number.length } } };
    }
  }
  return null;
}

/** Where a number stands in a text by itself, not inside a longer one; −1 when it does not. */
export function numberPlace(text: string, number: string): number {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const isolated = !/[\w]/.test(text[at - 1] ?? " ") && !/[\w]/.test(text[at + number.length] ?? " ");
    if (isolated) return at;
  }
  return -1;
}
