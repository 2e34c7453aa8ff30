import { evaluate, type Facts } from "./condition.ts";
import { type Context, readable, stepLimit } from "./context.ts";
import type { Event } from "./machine.ts";
import type { AnswerType, Guards } from "./machine-config.ts";
import { compare } from "./text/compare.ts";
import { extract, shortAnswer } from "./text/extract.ts";
import { readPath } from "./text/path.ts";

export interface Args {
  context: Context;
  event: Event;
}

/** What the guards' names mean. */
export const guards: { [Name in keyof Guards]: (args: Args, params: Guards[Name]) => boolean } = {
  when: (args, { rule }) => evaluate(rule, factsOf(args)).holds,
  escalates: (args, { rule }) => !args.context.handedOff && evaluate(rule, factsOf(args)).holds,
  result: ({ context, event }, { test }) => {
    if (!("call" in event) || event.call !== context.call) return false;
    return !test || (event.type === "done" && compare(readPath(event.output, test.left), test, ""));
  },
  valid: ({ event }, { answer }) => event.type === "message" && extract(answer, event.message.text) !== null,
  says: ({ event }, { answer }) => event.type === "message" && shortAnswer(event.message.text) === answer,
  known: ({ context }, params) => knownAnswer(context, params) !== null,
  tried: ({ context }, { times }) => context.tries >= times,
  due: ({ context, event }) => event.type === "due" && event.token === context.token,
  exhausted: ({ context }) => context.steps > stepLimit,
};

/** What conditions are held against; a message on offer counts as heard, and so do those that wait before it. */
export function factsOf({ context, event }: Args): Facts {
  const heard = event.type === "offer" ? [...context.heard, ...event.waiting, event.message] : context.heard;
  return { vars: readable(context), heard, now: "" };
}

/** The answer that is there already: the variable itself, a signed e-mail, else the latest message that holds one. */
export function knownAnswer(
  context: Context,
  { answer, variable }: { answer: AnswerType; variable: string },
): string | null {
  const set = readPath(context.vars, variable);
  if (typeof set === "string" && set !== "") return set;
  const signed = answer === "email" && readPath(context.vars, "customer.verified") === true;
  if (signed) return String(readPath(context.vars, "customer.email") ?? "") || null;
  const said = lastSaid(context, answer);
  if (said !== null || answer !== "email") return said;
  return extract(answer, String(readPath(context.vars, "customer.saidEmail") ?? ""));
}

/** The latest thing of a type that the customer wrote; null when there is none. */
export function lastSaid({ heard }: Context, answer: AnswerType): string | null {
  for (const message of heard.toReversed()) {
    const found = extract(answer, message.text);
    if (found !== null) return found;
  }
  return null;
}
