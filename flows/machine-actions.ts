import { evaluate } from "./condition.ts";
import { type Context, heardLength, heardLimit, nowOf, readable, shared } from "./context.ts";
import type { HandoffPlan } from "./flow.ts";
import { opensAt } from "./hours.ts";
import type { Json } from "./json.ts";
import type { Emitted } from "./machine.ts";
import { callInput } from "./machine-calls.ts";
import type { Actions } from "./machine-config.ts";
import { type Args, judge, knownAnswer, newFacts, queueOf } from "./machine-guards.ts";
import type { Cause } from "./record.ts";
import { withReply } from "./signals/replies.ts";
import { chosen } from "./text/choose.ts";
import { extract } from "./text/extract.ts";
import { readPath } from "./text/path.ts";
import { parseTemplate, render } from "./text/template.ts";
import type { QueueStanding } from "./world.ts";

/** What an action does: a change of what the machine remembers, and what it asks of the world. */
export interface Change {
  context?: Partial<Context>;
  emit?: Emitted[];
}

/** What the actions' names mean. */
export const actions: { [Name in keyof Actions]: (args: Args, params: Actions[Name]) => Change } = {
  hear: ({ context, event }) => {
    if (event.type !== "offer" && event.type !== "hear") return {};
    const kept = { ...event.message, text: event.message.text.slice(0, heardLength).toWellFormed() };
    return { context: { offered: [], heard: [...context.heard, kept].slice(-heardLimit) } };
  },
  enter: ({ context }, { node }) => ({
    context: {
      visits: { ...context.visits, [node]: (context.visits[node] ?? 0) + 1 },
      steps: context.steps + 1,
      tries: 0,
    },
    emit: [{ kind: "entered", node }],
  }),
  leave: (args, { node, title, exit, label, decides, rule }) => {
    const because = rule ? { because: { rule, ...judge(rule, args) } } : {};
    const decided: Cause = { by: "node", id: node, title, exit, exitLabel: label, ...because };
    // a rule that did not hold explains nothing
    const reasoned = decides && because.because?.holds !== false;
    return {
      ...(reasoned ? { context: { decided } } : {}),
      emit: [{ kind: "left", node, exit, ...because }],
    };
  },
  escalate: (args, { policy, title, rule }) => ({
    context: {
      decided: { by: "policy", id: policy, title, because: { rule, ...evaluate(rule, newFacts(args)) } },
    },
  }),
  strand: (_, { node, title, exit, label }) => ({
    context: { decided: { by: "dead end", id: node, title, exit, exitLabel: label } },
  }),
  giveUp: ({ context }) => ({
    context: {
      decided: {
        by: "broken",
        id: context.decided?.id ?? "flow",
        title: context.decided?.title ?? "The flow",
      },
    },
  }),
  say: ({ context }, { node, text, role, choices = [] }) => {
    const more = { ...(role ? { role } : {}), ...(choices.length > 0 ? { choices } : {}) };
    const said = filled(text, context);
    return {
      ...spoken(node, said, more),
      context: {
        ...(role ? {} : { heard: withReply(context.heard, said) }),
        ...(choices.length > 0 ? { offered: choices.map(({ label }) => label) } : {}),
      },
    };
  },
  reply: ({ context, event }, { node }) => {
    const output = event.type === "done" ? event.output : null;
    const citations = citationsOf(readPath(output, "citations"));
    const text = String(readPath(output, "text") ?? "");
    return {
      ...spoken(node, text, citations.length ? { citations } : {}),
      context: {
        heard: withReply(context.heard, text),
        cited: [...context.cited, ...citations.map((citation) => citation.id)].slice(-12),
      },
    };
  },
  count: ({ context }) => ({ context: { tries: context.tries + 1 } }),
  store: ({ context, event }, { node, variable, answer }) => {
    const text = event.type === "message" ? event.message.text : "";
    return kept(context, node, variable, extract(answer, text, nowOf(context)));
  },
  recall: ({ context }, { node, variable, answer }) =>
    kept(context, node, variable, knownAnswer(context, { answer, variable })),
  storeOutput: ({ context, event }, { node, variable, path }) =>
    kept(context, node, variable, event.type === "done" ? readPath(event.output, path) : null),
  storeChoice: ({ context, event }, { node, variable, choices }) =>
    kept(
      context,
      node,
      variable,
      event.type === "message" ? (chosen(event.message.text, choices)?.id ?? null) : null,
    ),
  keep: ({ context }, { node, variable, value, as }) =>
    kept(context, node, variable, valueAs(as, value, context)),
  keepOpening: ({ context }, { node, variable, hours }) =>
    kept(context, node, variable, opensAt(hours, nowOf(context))),
  tag: ({ context }, { node, add, remove }) => {
    const tags = [readPath(context.vars, "tags") ?? []].flat();
    const kept = tags.filter((tag) => !remove.includes(String(tag)) && !add.includes(String(tag)));
    return {
      context: { vars: { ...context.vars, tags: [...kept, ...add] } },
      emit: [{ kind: "tagged", node, add, remove }],
    };
  },
  call: ({ context }, { node, name, settings }) => {
    const call = context.call + 1;
    return {
      context: { call },
      emit: [{ kind: "asked", call, node, name, input: callInput(name, settings, context) }],
    };
  },
  remind: ({ context }, { node, afterMs }) => {
    const token = context.token + 1;
    return { context: { token }, emit: [{ kind: "remind", token, node, afterMs }] };
  },
  remindWhenOpen: ({ context }, { node, hours }) => {
    const now = nowOf(context);
    const afterMs = Date.parse(opensAt(hours, now) ?? now) - Date.parse(now);
    const token = context.token + 1;
    return { context: { token }, emit: [{ kind: "remind", token, node, afterMs }] };
  },
  run: ({ context }, { node, subflow, inputs }) => ({
    context: {
      frames: [...context.frames, { node, subflow, vars: context.vars }],
      vars: {
        ...only(context.vars, shared),
        ...Object.fromEntries(inputs.map(({ name, value }) => [name, valueIn(value, context)])),
      },
      ended: null,
    },
  }),
  end: ({ context }, { exit }) => ({ context: { ended: { exit, vars: context.vars } } }),
  goBack: ({ context }, { node, outputs }) => {
    const frame = context.frames.at(-1);
    const given = context.ended?.vars ?? {};
    const wanted = outputs.map(({ name, value }) => [value, readPath(given, name)] as const);
    return {
      context: {
        frames: context.frames.slice(0, -1),
        vars: { ...frame?.vars, ...only(given, shared), ...Object.fromEntries(wanted) },
        ended: null,
      },
      emit: wanted.map(([variable, value]) => ({ kind: "set", node, variable, value })),
    };
  },
  handOff: ({ context }, { node, plan }) => {
    if (context.aside !== null) return {}; // a person has it already
    const cause = context.decided ?? {
      by: "node" as const,
      id: node?.id ?? "flow",
      title: node?.title ?? "The flow",
    };
    const queue = queueOf(context, plan.queue);
    const known = Object.hasOwn(context.world?.queues ?? {}, plan.queue) ? { queue } : {};
    const vars = { ...readable(context), queue: { ...queue } };
    const said = render(toldAt(plan, queue.state), vars).trim();
    return {
      context: { aside: node?.id ?? cause.id, asideAt: context.frames.length },
      emit: [
        { kind: "handoff", cause, plan, ...known, ...(node ? { node: node.id } : {}) },
        ...(said ? [{ kind: "message" as const, role: "system" as const, text: said }] : []),
      ],
    };
  },
  resume: ({ context }, { anew }) => ({
    context: {
      aside: null,
      decided: null,
      since: context.heard.at(-1)?.seq ?? context.since,
      tries: 0,
      ...unwound(context, anew ? 0 : context.asideAt),
    },
  }),
  unwind: ({ context }) => ({ context: unwound(context, context.asideAt) }),
  close: (_, { outcome }) => ({ emit: [{ kind: "closed", outcome }] }),
};

/** What the customer is told of a handoff, by how its queue stands. */
function toldAt(plan: HandoffPlan, state: QueueStanding["state"]): string {
  if (state === "nobody available") return plan.nobodyAvailable || plan.say;
  return state === "outside hours" ? plan.outsideHours || plan.say : plan.say;
}

function filled(text: string, context: Context): string {
  return render(text, readable(context)).trim();
}

/** A template's value: the variable itself where the template is nothing but its place, so that a list stays a list. */
function valueIn(template: string, context: Context): Json {
  const pieces = parseTemplate(template.trim()).pieces;
  const [piece] = pieces;
  const bare = pieces.length === 1 && piece && "path" in piece && piece.filters.length === 0;
  const value = bare ? readPath(readable(context), piece.path) : null;
  return value ?? (filled(template, context) || null);
}

function valueAs(as: Actions["keep"]["as"], value: Json, context: Context): Json {
  const parts = [value].flat().map((part) => (typeof part === "string" ? valueIn(part, context) : part));
  if (as === "list") return parts.flat();
  const [first = null] = parts;
  if (as === "text") return first;
  const text = typeof first === "string" ? first.trim() : first;
  if (as === "number") {
    const number = text === "" || text === null ? Number.NaN : Number(text);
    return Number.isFinite(number) ? number : null;
  }
  return typeof text === "boolean" ? text : /^(?:yes|true)$/i.test(String(text));
}

function only(vars: Record<string, Json>, names: string[]): Record<string, Json> {
  return Object.fromEntries(Object.entries(vars).filter(([name]) => names.includes(name)));
}

/** Out of the subflows beyond a depth: the variables of whoever ran the first of them, with what may be changed of those they share. */
function unwound({ frames, vars }: Context, depth: number): Partial<Context> {
  const first = frames[depth];
  return first
    ? { frames: frames.slice(0, depth), ended: null, vars: { ...first.vars, ...only(vars, shared) } }
    : {};
}

function spoken(
  node: string,
  text: string,
  more: Pick<Partial<Message>, "role" | "citations" | "choices"> = {},
): Change {
  return text ? { emit: [{ kind: "message", role: "bot", text, node, ...more }] } : {};
}

type Message = Extract<Emitted, { kind: "message" }>;
type Citations = NonNullable<Message["citations"]>;

function citationsOf(value: Json): Citations {
  return Array.isArray(value) ? (value as unknown as Citations) : [];
}

function kept(context: Context, node: string, variable: string, value: Json): Change {
  return {
    context: { vars: { ...context.vars, [variable]: value } },
    emit: [{ kind: "set", node, variable, value }],
  };
}
