import type { Condition, Test } from "./condition.ts";
import type { Context } from "./context.ts";
import type { CallName } from "./effects.ts";
import type { HandoffPlan, Node } from "./flow.ts";
import type { Outcome } from "./record.ts";

/** The kinds of answer that *Ask* understands. */
export type AnswerType = "text" | "order number" | "email" | "yes or no";

/** The closed vocabulary of guards: names in the plain config, bound once in `machine.ts`. */
export interface Guards {
  /** The condition holds for the variables and the messages heard. */
  when: { rule: Condition };
  /** The event answers the call under way (and its output passes the test, if one is given). */
  result: { test?: Test };
  /** The message just heard holds an answer of this type. */
  valid: { answer: AnswerType };
  /** The message just heard is a short yes or no, and nothing more. */
  says: { answer: "yes" | "no" };
  /** An earlier message, or the variable itself, already holds the answer. */
  known: { answer: AnswerType; variable: string };
  /** The node at work has tried at least this often. */
  tried: { times: number };
  /** The event is the deadline that is still wanted. */
  due: Record<string, never>;
  /** Too many nodes were walked in one turn: the flow circles without the customer. */
  exhausted: Record<string, never>;
  /** A policy's rule holds while the bot owns the conversation. */
  escalates: { rule: Condition };
}

/** The closed vocabulary of actions; each changes the context, or asks for an effect, or leaves a trace. */
export interface Actions {
  hear: Record<string, never>;
  enter: { node: string };
  leave: { node: string; title: string; exit: string; label: string; decides: boolean; rule?: Condition };
  escalate: { policy: string; title: string; rule: Condition };
  strand: { node: string; title: string; exit: string; label: string };
  giveUp: Record<string, never>;
  say: { node: string; text: string };
  /** Says the output of an `answer` call, with its citations. */
  reply: { node: string };
  /** Counts a try of the node at work. */
  count: Record<string, never>;
  store: { node: string; variable: string; answer: AnswerType; lookBack: boolean };
  storeOutput: { node: string; variable: string; path: string };
  call: { node: string; name: CallName; settings: Node["config"] };
  remind: { node: string; afterMs: number };
  /** Without a node: the rescue of a policy, a dead end or a flow that broke. */
  handOff: { node: { id: string; title: string } | null; plan: HandoffPlan };
  close: { node: string; outcome: Outcome };
}

type Named<Vocabulary> = {
  [Name in keyof Vocabulary]: { type: Name; params: Vocabulary[Name] };
}[keyof Vocabulary];
export type GuardConfig = Named<Guards>;
export type ActionConfig = Named<Actions>;

export interface TransitionConfig {
  target?: string;
  guard?: GuardConfig;
  actions?: ActionConfig[];
}

/** A state as plain JSON: what XState's `createMachine` takes, with our vocabulary's names. */
export interface StateConfig {
  id?: string;
  initial?: string;
  tags?: string[];
  entry?: ActionConfig[];
  on?: Partial<Record<EventName, TransitionConfig[]>>;
  always?: TransitionConfig[];
  states?: Record<string, StateConfig>;
  type?: "final";
  meta?: { node: string };
}

export type EventName = "begin" | "offer" | "hear" | "message" | "done" | "failed" | "unknown" | "due";

/** A whole machine as plain JSON. */
export interface MachineConfig extends StateConfig {
  id: "flow";
  initial: string;
  context: Context;
  states: Record<string, StateConfig>;
}

/** The transition through an exit; give the rule where a measurement decided. */
export type Leave = (
  exit: string,
  extra?: { rule?: Condition; guard?: GuardConfig; actions?: ActionConfig[] },
) => TransitionConfig;

/** A state with this tag has a call under way: messages are held until it is answered. */
export const calling = "calling";
