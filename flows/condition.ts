import { z } from "zod";
import type { Json } from "./json.ts";
import type { HeardMessage } from "./signals/signal.ts";
import { compare } from "./text/compare.ts";
import { mentions, phrasesOf } from "./text/mentions.ts";
import { readPath } from "./text/path.ts";

export const Operator = z.enum([
  "is",
  "is not",
  "<",
  "<=",
  ">",
  ">=",
  "contains",
  "does not contain",
  "starts with",
  "is one of",
  "is none of",
  "mentions",
  "older than",
  "newer than",
  "is set",
  "is not set",
]);
export type Operator = z.infer<typeof Operator>;

/**
 * One comparison. `left` is a path: `order.status`, `customer.email`, `message.text`, or `signals.NAME` for a
 * signal of the message just heard; `signals.intent.confidence` how sure it is of the intent, 0 without one. `messages: 2` asks that it held for each of the last two customer messages, and with
 * `slope` what is compared is how much the signal rises a message over them (both for signals only).
 */
export const Test = z
  .strictObject({
    left: z.string().min(1).max(120),
    op: Operator,
    /** A list for "is one of", "is none of" and "mentions"; a number of days for "older than" and "newer than". */
    right: z
      .union([z.string().max(500), z.number(), z.boolean(), z.array(z.string().max(500)).max(50)])
      .optional(),
    messages: z.number().int().min(1).max(6).optional(),
    slope: z.literal(true).optional(),
  })
  .refine(({ slope, messages = 1 }) => !slope || messages > 1, "A slope needs at least 2 messages.");
export type Test = z.infer<typeof Test>;

export const Condition = z.strictObject({
  match: z.enum(["all", "any"]),
  tests: z.array(Test).max(20),
});
export type Condition = z.infer<typeof Condition>;

/** What a condition is held against: the variables, the messages heard of late (oldest first), and the instant (ISO 8601). */
export interface Facts {
  vars: Record<string, Json>;
  heard: HeardMessage[];
  now: string;
}

/** A test with what was found when it was held against the facts: enough to re-evaluate it later. */
export interface Measured {
  test: Test;
  holds: boolean;
  /** One value for each message looked at, oldest first; a single one for variables. */
  values: Json[];
  /** The messages (by sequence number) that the values were read from; empty for variables. */
  messages: number[];
  /** How much the values rise a message, where the test asks for it and all of them are there. */
  slope?: number;
}

export interface Verdict {
  holds: boolean;
  measured: Measured[];
}

/** Holds a condition against the facts. An empty condition never holds: nothing was asked. */
export function evaluate(condition: Condition, facts: Facts): Verdict {
  const measured = condition.tests.map((test) => measure(test, facts));
  return { holds: joined(condition.match, measured), measured };
}

/** Whether it asks how often a node was entered, which entering one changes. */
export function countsVisits({ tests }: Condition): boolean {
  return tests.some(({ left }) => left === "visits" || left.startsWith("visits."));
}

/** What a stored verdict says when its rule is held again against what was measured, at the instant it was decided. */
export function reevaluate(rule: Condition, measured: Measured[], now: string): Verdict {
  const again = measured.map(({ test, values, messages }) => measuredOn(test, values, messages, now));
  return { holds: joined(rule.match, again), measured: again };
}

function joined(match: Condition["match"], measured: Measured[]): boolean {
  if (measured.length === 0) return false;
  return match === "all" ? measured.every(({ holds }) => holds) : measured.some(({ holds }) => holds);
}

function measure(test: Test, { vars, heard, now }: Facts): Measured {
  if (test.left === "message.text") return measureText(test, heard.at(-1), now);
  if (!isSignal(test)) return measuredOn(test, [readPath(vars, test.left)], [], now);
  const latest = heard.slice(-(test.messages ?? 1));
  const values = latest.map((message) => signalValue(message, test.left.slice("signals.".length)));
  return measuredOn(
    test,
    values,
    latest.map(({ seq }) => seq),
    now,
  );
}

/** Of the words that are looked for, those that were found say more than the whole message. */
function measureText(test: Test, message: HeardMessage | undefined, now: string): Measured {
  if (test.op !== "mentions") return measuredOn(test, [message?.text ?? null], [], now);
  const found = mentions(message?.text ?? null, phrasesOf(test.right));
  return measuredOn(test, [found], message ? [message.seq] : [], now);
}

function measuredOn(test: Test, values: Json[], messages: number[], now: string): Measured {
  if (isSignal(test) && values.length !== (test.messages ?? 1))
    return { test, holds: false, values, messages };
  if (!test.slope)
    return { test, holds: values.every((value) => compare(value, test, now)), values, messages };
  const slope = slopeOf(values);
  if (slope === null) return { test, holds: false, values, messages };
  return { test, holds: compare(slope, test, now), values, messages, slope };
}

function isSignal({ left }: Test): boolean {
  return left.startsWith("signals.");
}

function signalValue({ signals }: HeardMessage, name: string): Json {
  if (name === "intent.confidence") return signals.intent.value === "none" ? 0 : signals.intent.confidence;
  return Object.hasOwn(signals, name) ? signals[name as keyof typeof signals].value : null;
}

/** By least squares, how much the values rise from one to the next; null for fewer than two, or where one is no number. */
function slopeOf(values: Json[]): number | null {
  const middle = (values.length - 1) / 2;
  let rise = 0;
  let run = 0;
  for (const [index, value] of values.entries()) {
    if (typeof value !== "number") return null;
    rise += (index - middle) * value;
    run += (index - middle) ** 2;
  }
  // rounded, so that −0.2, −0.4, −0.6 falls by 0.2 and not by a hair less
  return run === 0 ? null : Math.round((rise / run) * 1e9) / 1e9;
}
