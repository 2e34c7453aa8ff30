import type { Measured } from "../condition.ts";
import type { Json } from "../json.ts";
import type { Cause, Entry } from "../record.ts";
import { intentLabel } from "../signals/intents.ts";
import type { SignalName } from "../signals/signal.ts";
import {
  numberInWords,
  pathInWords,
  rightInWords,
  subjectInWords,
  testInWords,
} from "../text/condition-in-words.ts";
import { currencyOf } from "../text/currency-of.ts";
import { factInWords } from "../text/fact-in-words.ts";
import { formatMoney } from "../text/format.ts";
import { typeOf } from "../text/value-types.ts";
import { daysInWords } from "./order-in-words.ts";
import { capitalised, countInWords, listed, quote } from "./quote.ts";

/** Why a handoff was made, in a sentence; with the entries at hand, also with the customer's words that made it. */
export function causeSentence(cause: Cause, entries: Entry[] = []): string {
  const by = `${cause.by === "policy" ? "policy" : "step"} “${cause.title}”`;
  const held = cause.because?.holds ? cause.because.measured.filter(({ holds }) => holds) : [];
  if (held.length > 0) {
    const found = capitalised(held.map((one) => measuredInWords(one, entries)).join("; "));
    return `${found} (${by}).`;
  }
  const through = cause.exitLabel ?? cause.exit;
  if (cause.by === "dead end") {
    return `${capitalised(by)} ${through ? `ended as “${through}”, and the flow` : "ended, and the flow"} says nothing of what comes then.`;
  }
  if (cause.by === "moved") return `Another version of the flow took over while it stood at ${by}.`;
  if (cause.by === "taken over") return `${cause.title} took it over from the flow.`;
  if (cause.by === "broken") return `The flow could not go on at ${by}.`;
  return `${capitalised(by)} ${through ? `ended as “${through}”` : "led to a person"}${afterWords(entries)}.`;
}

/** What one test found, without a full stop: "sentiment −0.62, below −0.40 for two messages: “third time I ask”". */
export function measuredInWords(measured: Measured, entries: Entry[]): string {
  const { left } = measured.test;
  const words = quotes(measured, entries);
  const said = words.length > 0 ? `: ${listed(words)}` : "";
  if (!left.startsWith("signals.")) return variableInWords(measured, entries);
  const name = left.slice("signals.".length) as SignalName | "intent.confidence";
  return `${signalInWords(name, measured, words.length > 0)}${said}`;
}

function signalInWords(name: SignalName | "intent.confidence", measured: Measured, said: boolean): string {
  const { test, values } = measured;
  if (measured.slope !== undefined) return slopeInWords(measured, measured.slope);
  switch (name) {
    case "sentiment":
      return sentimentInWords(measured);
    case "wantsHuman":
      return "asked for a person";
    case "loop":
      return said ? "says the same again" : "the bot went in circles";
    case "supervisor":
      return "asked for a supervisor";
    case "severalMatters":
      return "asks for several things at once";
    case "unserved":
      return "wants what the flow cannot do";
    case "exception":
      return "asks for an exception";
    case "urgency":
      return "says that it cannot wait";
    case "keywords":
      return "mentions what needs a person's eye";
    case "settled":
      return "says that it is settled";
    case "language":
      return "the message is in another language";
    case "emotion":
      return `the mood is ${values.at(-1)}`;
    case "intent":
      return `is about “${intentLabel(String(values.at(-1)))}”`;
    case "intent.confidence":
      return `that is ${numberInWords(Number(values.at(-1)))} sure`;
    default:
      return testInWords(test);
  }
}

function sentimentInWords({ test, values }: Measured): string {
  const numbers = values.map((value) => (typeof value === "number" ? numberInWords(value) : "unknown"));
  const bound = typeof test.right === "number" ? numberInWords(test.right) : "";
  const side = test.op.startsWith("<") ? "below" : "above";
  const times = values.length > 1 ? ` for ${countInWords(values.length)} messages` : "";
  return `sentiment ${numbers.at(-1)}, ${side} ${bound}${times}`;
}

function slopeInWords({ test, values }: Measured, slope: number): string {
  const course =
    slope === 0
      ? "stayed as it was"
      : `${slope < 0 ? "fell" : "rose"} by ${numberInWords(Math.abs(slope))} a message`;
  return `${pathInWords(test.left)} ${course} over ${countInWords(values.length)} messages`;
}

function variableInWords({ test, values }: Measured, entries: Entry[]): string {
  const value = values.at(-1);
  const shown = shownIn(test.left, value, entries);
  if (test.left.startsWith("visits.")) return `came back to this step ${shown} times without getting on`;
  if (test.left === "message.text" && test.op === "contains") return `wrote ${quote(String(test.right))}`;
  if (test.op === "mentions")
    return `mentions ${listed([value ?? null].flat().map((one) => quote(String(one))))}`;
  // the whole message, or an instant as it is kept, would say less than the rule
  if (test.left === "message.text" || test.op === "older than" || test.op === "newer than")
    return testInWords(test);
  if (test.left === "order.daysLate") return `the order is ${daysInWords(Number(value))} late`;
  if (test.left === "order.status" && test.op === "is") return `the order is ${shown}`;
  if (test.op === "is set" || test.op === "is not set") return testInWords(test);
  return factInWords(test) ?? `${subjectInWords(test.left)} is ${shown}`;
}

/** A sum of money in the currency of its record, as that was when it was last set. */
function shownIn(path: string, value: Json | undefined, entries: Entry[]): string {
  if (typeof value !== "number") return String(value ?? "unknown");
  if (typeOf(path)?.type !== "money") return numberInWords(value);
  const [root = ""] = path.split(".");
  const set = entries.findLast((entry) => entry.kind === "set" && entry.variable === root);
  if (set?.kind !== "set") return rightInWords(path, value);
  return formatMoney(value, currencyOf(path, { [root]: set.value }));
}

/** The customer's words that a measure rests on, oldest message first. */
function quotes({ test, messages }: Measured, entries: Entry[]): string[] {
  const name = test.left.slice("signals.".length);
  return messages.flatMap((seq) => spansOf(seq, name, entries).map(({ text }) => quote(text)));
}

export interface Quoted {
  message: number;
  start: number;
  end: number;
  text: string;
}

/** The spans of one signal of a message, at most two, as they were written. */
export function spansOf(seq: number, name: string, entries: Entry[]): Quoted[] {
  const message = entries.find((entry) => entry.seq === seq);
  const heard = entries.find((entry) => entry.kind === "signals" && entry.message === seq);
  if (message?.kind !== "message" || heard?.kind !== "signals") return [];
  const signal = Object.hasOwn(heard.signals, name) ? heard.signals[name as SignalName] : null;
  return (signal?.spans ?? []).slice(0, 2).map(({ start, end }) => ({
    message: seq,
    start,
    end,
    text: message.text.slice(start, end),
  }));
}

function afterWords(entries: Entry[]): string {
  const last = entries.findLast((entry) => entry.kind === "message" && entry.role === "customer");
  return last?.kind === "message" ? ` after ${quote(last.text)}` : "";
}
