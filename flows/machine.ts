import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  assign,
  createActor,
  createMachine,
} from "xstate";
import { compile } from "./compile.ts";
import { type Context, freshContext } from "./context.ts";
import type { Flow, Policy } from "./flow.ts";
import type { Json } from "./json.ts";
import { actions, type Change } from "./machine-actions.ts";
import { calling, type MachineConfig, mergesBursts } from "./machine-config.ts";
import { type Args, guards } from "./machine-guards.ts";
import type { Happening } from "./record.ts";
import { withShortcuts } from "./shortcuts.ts";
import type { HeardMessage } from "./signals/signal.ts";
import type { World } from "./world.ts";

/**
 * What a machine can be told. `offer` goes to the policies alone, before the node at work hears the message; `waiting`
 * came before it and is held back. `hear` is for a message that was held: the policies have had it.
 */
export type Event =
  | { type: "begin" }
  | { type: "offer"; message: HeardMessage; waiting: HeardMessage[] }
  | { type: "hear"; message: HeardMessage }
  | { type: "message"; message: HeardMessage }
  | { type: "done"; call: number; output: Json }
  | { type: "failed" | "unknown"; call: number }
  | { type: "due"; token: number }
  | { type: "accepted" | "returned" | "closed" };

/** What a step asks of the world: what happened, in order, and the deadlines to keep. */
export type Emitted = Happening | { kind: "remind"; token: number; node: string; afterMs: number };

/** A machine's whole state as plain JSON; a cache of the log. */
export interface Snapshot {
  value: string | { [state: string]: string };
  context: Context;
}

export interface Step {
  snapshot: Snapshot;
  emitted: Emitted[];
  /** Whether a call is under way, so that messages are to be held back. */
  calling: boolean;
  /** Whether a burst of messages is to be heard as one. */
  merging: boolean;
}

/** A compiled flow, ready to step; make it once a version and keep it. */
export type Machine = AnyStateMachine;

/** Compiles a flow, under the workspace's policies, and binds the names of guards and actions. */
export function machineOf(flow: Flow, workspacePolicies: Policy[] = []): Machine {
  return bind(withShortcuts(compile(flow, workspacePolicies)));
}

/** Makes a plain config an XState machine; an exported config gives the same transitions. */
export function bind(config: MachineConfig): Machine {
  return createMachine(config as unknown as Parameters<typeof createMachine>[0], implementations as never);
}

/** The machine's first state, with the variables a conversation begins with, and the seed of its splits by chance. */
export function begin(
  machine: Machine,
  { vars, seed }: { vars: Record<string, Json>; seed: string },
  world: World,
): Step {
  const { value, context } = machine.getInitialSnapshot(scopeOf(machine));
  const entered = { value, context: { ...(context as Context), vars, seed } };
  return step(machine, entered, { type: "begin" }, world);
}

/** One event, purely: the next snapshot and what is asked of the world. Throws when the snapshot does not fit the machine. */
export function step(machine: Machine, snapshot: Snapshot, event: Event, world: World): Step {
  const before = { ...stateOf(machine, snapshot), context: { ...snapshot.context, steps: 0, world } };
  const after: AnyMachineSnapshot = machine.transition(before, event, scopeOf(machine));
  const { emitted, ...context } = after.context as Context;
  const next = { value: after.value, context: { ...context, emitted: [], world: null } };
  return {
    snapshot: next,
    emitted,
    calling: after.hasTag(calling),
    merging: after.hasTag(mergesBursts),
  };
}

/** By machine and state: XState's own form of a snapshot is the same each time, but for the context. */
const states = new WeakMap<Machine, Map<string, AnyMachineSnapshot>>();

/** Not kept by snapshot: what hangs on a weak key outlives it until the next full collection, and each turn makes a new one. */
function stateOf(machine: Machine, { value }: Snapshot): AnyMachineSnapshot {
  const known = states.get(machine) ?? new Map<string, AnyMachineSnapshot>();
  states.set(machine, known);
  const name = JSON.stringify(value);
  const state = known.get(name) ?? machine.resolveState({ value, context: freshContext });
  known.set(name, state);
  return state;
}

const scopes = new WeakMap<Machine, AnyActorScope>();

/**
 * What XState's `transition()` makes for every step, and we once a machine: an actor that is never started, for actions
 * and guards to be told of. Ours look at nothing but context and event, so steps cannot meet in it.
 */
function scopeOf(machine: Machine): AnyActorScope {
  const known = scopes.get(machine);
  if (known) return known;
  const self = createActor(machine);
  const idle = () => {};
  const { system } = self;
  const scope = {
    self,
    system,
    id: "",
    sessionId: "",
    logger: idle,
    defer: idle,
    emit: idle,
    stopChild: idle,
  };
  const inert = { ...scope, actionExecutor: idle };
  scopes.set(machine, inert);
  return inert;
}

/** Whether a snapshot waits for a call. */
export function isCalling(machine: Machine, snapshot: Snapshot): boolean {
  return stateOf(machine, snapshot).hasTag(calling);
}

/** Whether a burst of messages is to be heard as one where a snapshot stands. */
export function isMerging(machine: Machine, snapshot: Snapshot): boolean {
  return stateOf(machine, snapshot).hasTag(mergesBursts);
}

/** The node at work; null in a state that no node stands for (a policy's handoff, or the end). */
export function nodeAtWork({ value }: Snapshot): string | null {
  const state = typeof value === "string" ? value : Object.keys(value)[0];
  return state && !state.startsWith("$") ? state : null;
}

/**
 * What the names in a config mean, as XState's own `provide` takes it. Each action is a change to assign; what it asks of
 * the world is gathered in the context, and taken out of it when the step is over.
 */
export const implementations = {
  guards,
  actions: Object.fromEntries(
    Object.entries(actions).map(([name, action]) => [name, applied(action as Action)]),
  ),
};

const unchanged = {};

type Action = (args: Args, params: unknown) => Change;

/**
 * XState's `assign`, but that a change of the context alone leaves the rest of the snapshot as it is: XState works states,
 * value and tags out anew for each action.
 */
function applied(action: Action) {
  const change = ({ context, event }: Args, params: unknown): Partial<Context> => {
    const { context: changed, emit = [] } = action({ context, event }, params);
    return emit.length === 0
      ? (changed ?? unchanged)
      : { ...changed, emitted: [...context.emitted, ...emit] };
  };
  const resolve = (_: unknown, snapshot: AnyMachineSnapshot, { context, event }: Args, params: unknown) => [
    { ...snapshot, context: { ...snapshot.context, ...change({ context, event }, params) } },
  ];
  return Object.assign(assign<Context, Event, unknown, Event, never>(change), { resolve });
}
