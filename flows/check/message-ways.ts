import { calling, type StateConfig, type TransitionConfig } from "../machine-config.ts";
import { exitOf, laidOpen } from "./laid-open.ts";
import type { Place } from "./places.ts";

export interface MessageWays {
  /** Exits that a message may lead through, where the node rests. */
  exits: string[];
  /** Whether a message may leave the node where it is. */
  stays: boolean;
  /** Exits that it may take at once when it is entered. */
  atOnce: string[];
}

/** What a message does to a node at work, read off the machine that it compiles to: guards are not looked into. */
export function messageWays(place: Place): MessageWays {
  const state = laidOpen(place);
  if (!state) return { exits: [], stays: true, atOnce: [] };
  const all = leaves(state);
  const heard = all.filter(rests).map(({ on }) => on?.message ?? []);
  return {
    exits: heard.flat().flatMap(exits),
    stays: heard.some((transitions) => !leavesForSure(transitions)),
    atOnce: all.flatMap(({ always = [] }) => always.flatMap(exits)),
  };
}

function exits(transition: TransitionConfig): string[] {
  const exit = exitOf(transition);
  return exit === null ? [] : [exit];
}

function leavesForSure(transitions: TransitionConfig[]): boolean {
  const last = transitions.findIndex(({ guard }) => !guard);
  return last >= 0 && transitions.slice(0, last + 1).every((one) => exitOf(one) !== null);
}

/** The states that a node can be in, each with what it hears from those around it. */
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
