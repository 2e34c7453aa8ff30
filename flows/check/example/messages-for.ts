import { evaluate, type Facts, type Test } from "../../condition.ts";
import type { Stimulus } from "../../kind.ts";
import type { Play } from "../../scenario/play.ts";
import { readSignals } from "../../signals/read-signals.ts";
import type { HeardMessage } from "../../signals/signal.ts";
import type { Step } from "../graph.ts";
import { isHeard } from "./demands.ts";
import { sentences } from "./sentences.ts";
import { turnAt } from "./slot.ts";

/**
 * What the customer may write so that their turn is walked, likeliest first: what the node expects, what was said before
 * (where they repeat themselves), else any sentence of the pool whose signals make its rules decide as they must.
 */
export function messagesFor(
  path: Step[],
  at: number,
  expected: string[],
  { conversation, now }: Play,
): string[] {
  const { heard = [], vars = {} } = conversation.snapshot?.context ?? {};
  const rules = turnAt(path, at).flatMap(rulesOf);
  const later = path
    .slice(at + 1)
    .flatMap(rulesOf)
    .filter(({ rule }) => rule.tests.some(({ messages = 1 }) => messages > 1));
  if (expected.length > 0 && rules.length + later.length === 0) return expected;
  const found: { text: string; liked: number }[] = [];
  for (const text of candidates(expected, rules, heard)) {
    const said = { seq: 0, text, signals: readSignals(text, heard) };
    const facts = { vars, heard: [...heard, said], now };
    if (!rules.every((rule) => decides(rule, facts))) continue;
    found.push({ text, liked: later.filter((rule) => decides(alone(rule), facts)).length });
    if (found.length >= (later.length > 0 ? looked : tried)) break;
  }
  // none fits: a few are tried all the same, which shows the step where the way parts
  if (found.length === 0) return [...expected, ...sentences].slice(0, 2);
  return found
    .toSorted((a, b) => b.liked - a.liked)
    .slice(0, tried)
    .map(({ text }) => text);
}

/** Messages tried at one point of a conversation, and those looked at where a later rule looks back on them. */
const tried = 8;
const looked = 60;

type Rule = Extract<Stimulus, { rule: unknown }>;

function candidates(expected: string[], rules: Rule[], heard: HeardMessage[]): Set<string> {
  const words = rules.flatMap(({ rule }) => rule.tests.flatMap(wordsOf));
  const pool = [...words, ...heard.map(({ text }) => text).toReversed(), ...sentences];
  return new Set([
    ...expected,
    ...pool,
    ...expected.flatMap((one) => pool.map((other) => `${other} ${one}`)),
  ]);
}

/** Whether what was heard makes a rule decide as it must; left open where variables have a say. */
function decides({ rule, holds }: Rule, facts: Facts): boolean {
  return !rule.tests.every(isHeard) || evaluate(rule, facts).holds === holds;
}

/** The rule for one message alone. */
function alone({ rule, holds }: Rule): Rule {
  const tests = rule.tests.map(({ slope: _, messages: __, ...test }) => test);
  return { rule: { ...rule, tests }, holds };
}

function rulesOf({ exit }: Step): Rule[] {
  return (exit?.takes ?? []).flatMap((one) => ("rule" in one && one.rule.tests.some(isHeard) ? [one] : []));
}

/** Words that a rule looks for in a message. */
function wordsOf({ left, right }: Test): string[] {
  if (left !== "message.text" || right === undefined) return [];
  return [right].flat().map(String);
}
