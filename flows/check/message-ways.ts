import type { ActionConfig, StateConfig, TransitionConfig, Ways } from "../machine-config.ts";
import { calling } from "../machine-config.ts";
import type { Place } from "./places.ts";

export interface MessageWays {
  /** Exits that a message may lead through, where the node rests. */
  exits: string[];
  /** Whether a message may leave the node where it is. */
  stays: boolean;
  /** Exits that it may take at once when it is entered. */
  atOnce: string[];
}

const known = new WeakMap<Place, MessageWays>();

/** What a message does to a node at work, read off the machine that it compiles to: guards are not looked into. */
export function messageWays(place: Place): MessageWays {
  const found = known.get(place);
  if (found) return found;
  const ways = place.kind.problems(place.node.config).length > 0 ? unsure : read(place);
  known.set(place, ways);
  return ways;
}

const unsure: MessageWays = { exits: [], stays: true, atOnce: [] };

function read({ kind, node }: Place): MessageWays {
  const state = kind.compile(node, named);
  const heard = leaves(state)
    .filter(rests)
    .map(({ on }) => on?.message ?? []);
  return {
    exits: heard.flat().flatMap(exitOf),
    stays: heard.some((transitions) => !leavesForSure(transitions)),
    atOnce: leaves(state).flatMap(({ always = [] }) => always.flatMap(exitOf)),
  };
}

/** A node's ways, where each target tells the exit. */
const named: Ways = {
  leave: (exit, extra = {}) => ({
    target: `#exit ${exit}`,
    ...(extra.guard ? { guard: extra.guard } : {}),
    actions: [] as ActionConfig[],
  }),
  connected: () => true,
  into: () => "#subflow",
  back: "#back",
  anew: "#anew",
};

function exitOf({ target }: TransitionConfig): string[] {
  return target?.startsWith("#exit ") ? [target.slice("#exit ".length)] : [];
}

function leavesForSure(transitions: TransitionConfig[]): boolean {
  const last = transitions.findIndex(({ guard }) => !guard);
  return last >= 0 && transitions.slice(0, last + 1).every((one) => exitOf(one).length > 0);
}

/** The states of a node that it can be in, each with what it hears from those around it. */
function leaves(state: StateConfig, around: StateConfig = {}): StateConfig[] {
  const message = [...(state.on?.message ?? []), ...(around.on?.message ?? [])];
  const heard = { ...state, on: { ...state.on, ...(message.length > 0 ? { message } : {}) } };
  const inner = Object.values(state.states ?? {});
  return inner.length > 0 ? inner.flatMap((child) => leaves(child, heard)) : [heard];
}

/** Whether a conversation can stay in a state until the next message: no call is under way, and nothing leads on by itself. */
function rests({ always = [], tags = [] }: StateConfig): boolean {
  return !tags.includes(calling) && !always.some(({ guard }) => !guard);
}
