import type { Condition, Test } from "./condition.ts";
import type { Context } from "./context.ts";
import type { CallName } from "./effects.ts";
import type { HandoffPlan, Node, Scope } from "./flow.ts";
import type { Hours } from "./hours.ts";
import type { Json } from "./json.ts";
import type { Outcome } from "./record.ts";
import type { QueueState } from "./scenario/scenario.ts";

/** The kinds of answer that *Ask* understands. */
export type AnswerType =
  | "text"
  | "order number"
  | "reference"
  | "email"
  | "yes or no"
  | "number"
  | "date"
  | "phone";

/** The closed vocabulary of guards: names in the plain config, bound once in `machine.ts`. */
export interface Guards {
  /** The condition holds for the variables and the messages heard. */
  when: { rule: Condition };
  /** The event answers the call under way (and its output passes the tests, if any are given). */
  result: { tests?: Test[] };
  /** The message just heard holds an answer of this type. */
  valid: { answer: AnswerType };
  /** The message just heard chooses one of the buttons; with `id`, this one. */
  chose: { choices: Choice[]; id?: string };
  /** The message just heard is a short yes or no, and nothing more. */
  says: { answer: "yes" | "no" };
  /** An earlier message, or the variable itself, already holds the answer. */
  known: { answer: AnswerType; variable: string };
  /** The node at work has tried at least this often. */
  tried: { times: number };
  /** The event is the deadline that is still wanted. */
  due: Record<string, never>;
  /**
   * Too many nodes were walked in one turn: the flow circles without the customer. With `ahead` (of `shortcuts.ts`), they
   * will have been once so many more are entered.
   */
  exhausted: { ahead?: number };
  /** A policy's rule holds while the flow is at work. */
  escalates: { rule: Condition; scope: Scope };
  /** The queue is in this state. */
  queueIs: { queue: string; state: QueueState };
  /** It was this node that handed off, and the flow is still in the subflow that it is part of (null: in none). */
  asideBy: { node: string; in: string | null };
  /** The clock stands within these hours. */
  open: { hours: Hours };
  /** By chance, but always the same for a customer: in the part of them from `from` up to `to` (0…1). */
  share: { node: string; from: number; to: number };
  /** Fewer than so many runs of the subflow are under way. */
  mayRun: { subflow: string; depth: number };
  /** The subflow that just ended was run by this node, and ended this way. */
  ranBy: { node: string; exit: string };
}

/** A button: what it is called, and what it is kept as. */
export interface Choice {
  id: string;
  label: string;
}

/** The closed vocabulary of actions; each changes the context, or asks for an effect, or leaves a trace. */
export interface Actions {
  hear: Record<string, never>;
  enter: { node: string };
  leave: { node: string; title: string; exit: string; label: string; decides: boolean; rule?: Condition };
  escalate: { policy: string; title: string; rule: Condition };
  strand: { node: string; title: string; exit: string; label: string };
  giveUp: Record<string, never>;
  /** `role: "system"` is for what may be said although a person has taken over. */
  say: { node: string; text: string; role?: "system"; choices?: Choice[] };
  /** Says the output of an `answer` call, with its citations. */
  reply: { node: string };
  /** Counts a try of the node at work. */
  count: Record<string, never>;
  /** Keeps the answer that the message just heard holds. */
  store: { node: string; variable: string; answer: AnswerType };
  /** Keeps the answer that was known before, whatever the message just heard holds. */
  recall: { node: string; variable: string; answer: AnswerType };
  storeOutput: { node: string; variable: string; path: string };
  /** Keeps what the message chose: the choice's id. */
  storeChoice: { node: string; variable: string; choices: Choice[] };
  /** Keeps a value; a text is a template. */
  keep: { node: string; variable: string; value: Json; as: "text" | "number" | "yes or no" | "list" };
  /** Keeps when the hours begin next, as an instant. */
  keepOpening: { node: string; variable: string; hours: Hours };
  tag: { node: string; add: string[]; remove: string[] };
  call: { node: string; name: CallName; settings: Node["config"] };
  remind: { node: string; afterMs: number };
  /** A deadline at the next instant within the hours. */
  remindWhenOpen: { node: string; hours: Hours };
  /** Enters a subflow: its variables are these inputs, filled. */
  run: { node: string; subflow: string; inputs: { name: string; value: string }[] };
  /** Notes how a subflow ended. */
  end: { node: string; exit: string };
  /** Goes back to whoever ran the subflow, with the outputs it wants: variable by variable. */
  goBack: { node: string; outputs: { name: string; value: string }[] };
  /** Without a node: the rescue of a policy, a dead end or a flow that broke. */
  handOff: { node: { id: string; title: string } | null; plan: HandoffPlan };
  /** The flow is at work again; what led to the handoff does not lead to it again. `anew` leaves the subflows under way. */
  resume: { anew: boolean };
  /** Leaves the subflows that were entered since the handoff. */
  unwind: Record<string, never>;
  close: { node: string; outcome: Outcome };
}

type Named<Vocabulary> = {
  [Name in keyof Vocabulary]: { type: Name; params: Vocabulary[Name] };
}[keyof Vocabulary];
export type GuardConfig = Named<Guards>;
export type ActionConfig = Named<Actions>;

export interface TransitionConfig {
  target?: string;
  /** Leaves and enters the node also where it leads to itself; in XState it would stay as it is. */
  reenter?: true;
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

export type EventName =
  | "begin"
  | "offer"
  | "hear"
  | "message"
  | "done"
  | "failed"
  | "unknown"
  | "due"
  /** An agent took the conversation, gave it back to the flow, or closed it. */
  | "accepted"
  | "returned"
  | "closed";

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

/** Where a node can lead to. */
export interface Ways {
  leave: Leave;
  /** Whether an exit leads somewhere. */
  connected: (exit: string) => boolean;
  /** The target that a subflow begins in; a dead end where there is no such subflow. */
  into: (subflow: string) => string;
  /** The target of a subflow's end. */
  back: string;
  /** The target where the flow waits for the next message, as at its beginning. */
  anew: string;
}

/** A state with this tag has a call under way: messages are held until it is answered. */
export const calling = "calling";

/** A machine with this tag hears a burst of messages as one. */
export const mergesBursts = "mergesBursts";
