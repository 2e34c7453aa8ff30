import type { Condition } from "./condition.ts";
import { evaluate } from "./condition.ts";
import { type Context, heardLength, heardLimit, readable } from "./context.ts";
import type { Json } from "./json.ts";
import type { Emitted } from "./machine.ts";
import { callInput } from "./machine-calls.ts";
import type { Actions } from "./machine-config.ts";
import { type Args, factsOf, knownAnswer } from "./machine-guards.ts";
import type { Because, Cause } from "./record.ts";
import { extract } from "./text/extract.ts";
import { readPath } from "./text/path.ts";
import { render } from "./text/template.ts";

/** What an action does: a change of what the machine remembers, and what it asks of the world. */
export interface Change {
  context?: Partial<Context>;
  emit?: Emitted[];
}

/** What the actions' names mean. */
export const actions: { [Name in keyof Actions]: (args: Args, params: Actions[Name]) => Change } = {
  hear: ({ context, event }) => {
    if (event.type !== "offer" && event.type !== "hear") return {};
    const kept = { ...event.message, text: event.message.text.slice(0, heardLength) };
    return { context: { heard: [...context.heard, kept].slice(-heardLimit) } };
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
    const because = rule ? { because: reason(rule, args) } : {};
    const decided: Cause = { by: "node", id: node, title, exit, exitLabel: label, ...because };
    // a rule that did not hold explains nothing
    const reasoned = decides && because.because?.holds !== false;
    return {
      ...(reasoned ? { context: { decided } } : {}),
      emit: [{ kind: "left", node, exit, ...because }],
    };
  },
  escalate: (args, { policy, title, rule }) => ({
    context: { decided: { by: "policy", id: policy, title, because: reason(rule, args) } },
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
  say: ({ context }, { node, text }) => spoken(node, render(text, readable(context)).trim()),
  reply: ({ context, event }, { node }) => {
    const output = event.type === "done" ? event.output : null;
    const citations = citationsOf(readPath(output, "citations"));
    const said = spoken(node, String(readPath(output, "text") ?? ""), citations);
    return {
      ...said,
      context: { cited: [...context.cited, ...citations.map((citation) => citation.id)].slice(-12) },
    };
  },
  count: ({ context }) => ({ context: { tries: context.tries + 1 } }),
  store: ({ context, event }, { node, variable, answer, lookBack }) => {
    const heard = event.type === "message" ? extract(answer, event.message.text) : null;
    const value = heard ?? (lookBack ? knownAnswer(context, { answer, variable }) : null);
    return kept(context, node, variable, value);
  },
  storeOutput: ({ context, event }, { node, variable, path }) =>
    kept(context, node, variable, event.type === "done" ? readPath(event.output, path) : null),
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
  handOff: ({ context }, { node, plan }) => {
    const cause = context.decided ?? {
      by: "node" as const,
      id: node?.id ?? "flow",
      title: node?.title ?? "The flow",
    };
    const said = render(plan.say, readable(context)).trim();
    return {
      context: { handedOff: true },
      emit: [
        { kind: "handoff", cause, plan, ...(node ? { node: node.id } : {}) },
        ...(said ? [{ kind: "message" as const, role: "system" as const, text: said }] : []),
      ],
    };
  },
  close: (_, { outcome }) => ({ emit: [{ kind: "closed", outcome }] }),
};

function reason(rule: Condition, args: Args): Because {
  const { holds, measured } = evaluate(rule, factsOf(args));
  return { rule, holds, measured };
}

function spoken(node: string, text: string, citations: Citations = []): Change {
  if (!text) return {};
  return { emit: [{ kind: "message", role: "bot", text, node, ...(citations.length ? { citations } : {}) }] };
}

type Citations = NonNullable<Extract<Emitted, { kind: "message" }>["citations"]>;

function citationsOf(value: Json): Citations {
  return Array.isArray(value) ? (value as unknown as Citations) : [];
}

function kept(context: Context, node: string, variable: string, value: Json): Change {
  return {
    context: { vars: { ...context.vars, [variable]: value } },
    emit: [{ kind: "set", node, variable, value }],
  };
}
