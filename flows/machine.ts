import { type AnyStateMachine, createMachine, enqueueActions, initialTransition, transition } from "xstate";
import { compile } from "./compile.ts";
import type { Context } from "./context.ts";
import type { Flow, Policy } from "./flow.ts";
import type { Json } from "./json.ts";
import { actions, type Change } from "./machine-actions.ts";
import { calling, type MachineConfig, mergesBursts } from "./machine-config.ts";
import { type Args, guards } from "./machine-guards.ts";
import type { Happening } from "./record.ts";
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
  return bind(compile(flow, workspacePolicies));
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
  const [snapshot, emitted] = initialTransition(machine);
  const entered = { value: snapshot.value, context: { ...(snapshot.context as Context), vars, seed } };
  const begun = step(machine, entered, { type: "begin" }, world);
  return { ...begun, emitted: [...emittedBy(emitted), ...begun.emitted] };
}

/** One event, purely: the next snapshot and what is asked of the world. Throws when the snapshot does not fit the machine. */
export function step(machine: Machine, snapshot: Snapshot, event: Event, world: World): Step {
  const before = machine.resolveState({
    value: snapshot.value,
    context: { ...snapshot.context, steps: 0, world },
  });
  const [after, asked] = transition(machine, before, event);
  return {
    snapshot: { value: after.value, context: { ...after.context, world: null } },
    emitted: emittedBy(asked),
    calling: after.hasTag(calling),
    merging: after.hasTag(mergesBursts),
  };
}

/** Whether a snapshot waits for a call. */
export function isCalling(machine: Machine, { value, context }: Snapshot): boolean {
  return machine.resolveState({ value, context }).hasTag(calling);
}

/** The node at work; null in a state that no node stands for (a policy's handoff, or the end). */
export function nodeAtWork({ value }: Snapshot): string | null {
  const state = typeof value === "string" ? value : Object.keys(value)[0];
  return state && !state.startsWith("$") ? state : null;
}

function emittedBy(asked: readonly { type: string; params?: unknown }[]): Emitted[] {
  return asked.filter((action) => action.type === "emit").map((action) => action.params as Emitted);
}

/**
 * What the names in a config mean, as XState's own `provide` takes it. Each action is the change to assign, and what it
 * emits becomes an action to be run.
 */
export const implementations = {
  guards,
  actions: {
    emit: () => {},
    ...Object.fromEntries(Object.entries(actions).map(([name, action]) => [name, applied(action as Action)])),
  },
};

type Action = (args: Args, params: unknown) => Change;

function applied(action: Action) {
  return enqueueActions<Context, Event, Record<string, unknown>>(({ context, event, enqueue }, params) => {
    const change = action({ context, event }, params);
    if (change.context) enqueue.assign(change.context);
    for (const emitted of change.emit ?? []) enqueue({ type: "emit", params: { ...emitted } });
  });
}
