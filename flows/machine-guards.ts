import { type Condition, countsVisits, evaluate, type Facts, type Verdict } from "./condition.ts";
import { type Context, frameLimit, nowOf, readable, stepLimit } from "./context.ts";
import type { Scope } from "./flow.ts";
import { isOpen } from "./hours.ts";
import type { Json } from "./json.ts";
import type { Event } from "./machine.ts";
import type { AnswerType, Guards } from "./machine-config.ts";
import { placeOf } from "./share.ts";
import { chosen } from "./text/choose.ts";
import { compare } from "./text/compare.ts";
import { extract, shortAnswer } from "./text/extract.ts";
import { readPath } from "./text/path.ts";
import { openQueue, type QueueStanding } from "./world.ts";

export interface Args {
  context: Context;
  event: Event;
}

/** What the guards' names mean. */
export const guards: { [Name in keyof Guards]: (args: Args, params: Guards[Name]) => boolean } = {
  when: (args, { rule }) => judge(rule, args).holds,
  escalates: (args, { rule, scope }) =>
    args.context.aside === null && within(scope, args) && evaluate(rule, newFacts(args)).holds,
  result: ({ context, event }, { tests = [] }) => {
    if (!("call" in event) || event.call !== context.call) return false;
    if (event.type !== "done") return tests.length === 0;
    return tests.every((test) => compare(readPath(event.output, test.left), test, nowOf(context)));
  },
  valid: ({ context, event }, { answer }) =>
    event.type === "message" && extract(answer, event.message.text, nowOf(context)) !== null,
  chose: ({ event }, { choices, id }) => {
    const choice = event.type === "message" ? chosen(event.message.text, choices) : null;
    return choice !== null && (id === undefined || choice.id === id);
  },
  says: ({ event }, { answer }) => event.type === "message" && shortAnswer(event.message.text) === answer,
  known: ({ context }, params) => knownAnswer(context, params) !== null,
  tried: ({ context }, { times }) => context.tries >= times,
  due: ({ context, event }) => event.type === "due" && event.token === context.token,
  exhausted: ({ context }, { ahead = 0 }) => context.steps + ahead > stepLimit,
  // behind a person who has it already no queue is looked at
  queueIs: ({ context }, { queue, state }) =>
    context.aside === null && queueOf(context, queue).state === state,
  asideBy: ({ context }, { node, in: subflow }) =>
    context.aside === node &&
    context.frames.length >= context.asideAt &&
    (context.frames[context.asideAt - 1]?.subflow ?? null) === subflow,
  open: ({ context }, { hours }) => isOpen(hours, nowOf(context)),
  share: ({ context }, { node, from, to }) => {
    const place = placeOf(node, context.seed);
    return from <= place && place < to;
  },
  mayRun: ({ context }, { subflow, depth }) =>
    context.frames.length < frameLimit &&
    context.frames.filter((frame) => frame.subflow === subflow).length < depth,
  ranBy: ({ context }, { node, exit }) =>
    context.frames.at(-1)?.node === node && context.ended?.exit === exit,
};

/** What conditions are held against; a message on offer counts as heard, and so do those that wait before it. */
export function factsOf({ context, event }: Args): Facts {
  const heard = event.type === "offer" ? [...context.heard, ...event.waiting, event.message] : context.heard;
  return { vars: readable(context), heard, now: nowOf(context) };
}

/** All that a rule goes by, unless it counts visits. */
interface Moment extends Pick<Context, "vars" | "heard" | "world"> {
  event: Event;
  verdicts: Map<Condition, Verdict>;
}

// what a rule has chosen is explained by the same rule, of the same moment
let moment: Moment | null = null;

/** A node's rule held against what it knows. */
export function judge(rule: Condition, args: Args): Verdict {
  if (countsVisits(rule)) return evaluate(rule, factsOf(args));
  const now = isNow(moment, args) ? moment : momentOf(args);
  moment = now;
  const verdict = now.verdicts.get(rule) ?? evaluate(rule, factsOf(args));
  now.verdicts.set(rule, verdict);
  return verdict;
}

function isNow(then: Moment | null, { context, event }: Args): then is Moment {
  const { vars, heard, world } = context;
  return then?.event === event && then.vars === vars && then.heard === heard && then.world === world;
}

function momentOf({ context: { vars, heard, world }, event }: Args): Moment {
  return { vars, heard, world, event, verdicts: new Map() };
}

// every policy asks, one after the other, of the same message
let asked: (Args & { facts: Facts }) | null = null;

/** As policies see it: what led to an earlier handoff does not count again. */
export function newFacts(args: Args): Facts {
  const { context, event } = args;
  if (asked?.event === event && asked.context === context) return asked.facts;
  const all = factsOf(args);
  const facts = { ...all, heard: all.heard.filter(({ seq }) => seq > context.since) };
  asked = { context, event, facts };
  return facts;
}

function within({ channels, intents, tags }: Scope, args: Args): boolean {
  if (channels.length + intents.length + tags.length === 0) return true;
  const { vars, heard } = factsOf(args);
  const intent = heard.at(-1)?.signals.intent.value ?? "none";
  const theirs = [readPath(vars, "customer.tags"), readPath(vars, "tags")].flat();
  return (
    (channels.length === 0 || channels.includes(String(vars.channel))) &&
    (intents.length === 0 || intents.includes(intent)) &&
    (tags.length === 0 || tags.some((tag) => theirs.includes(tag)))
  );
}

/** How a queue stands; open where nothing is known of it. */
export function queueOf({ world }: Context, queue: string): QueueStanding {
  return world && Object.hasOwn(world.queues, queue) ? (world.queues[queue] ?? openQueue) : openQueue;
}

/** Answers that an earlier message can hold without having been asked for. */
export const unmistakable: AnswerType[] = ["order number", "reference", "email", "phone"];

/** The answer that is there already: the variable itself, a signed e-mail, else the latest message that holds one. */
export function knownAnswer(
  context: Context,
  { answer, variable }: { answer: AnswerType; variable: string },
): Json {
  const set = readPath(context.vars, variable);
  if (set !== null && set !== "") return set;
  if (!unmistakable.includes(answer)) return null;
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
