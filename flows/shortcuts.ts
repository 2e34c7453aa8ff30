import { countsVisits } from "./condition.ts";
import type {
  ActionConfig,
  GuardConfig,
  MachineConfig,
  StateConfig,
  TransitionConfig,
} from "./machine-config.ts";

/**
 * Lets decisions that follow one another be made in one step of the machine: where the last way out of a state that is
 * left as soon as it is entered leads to a decision, the ways of that one take its place, with all that would have been
 * done in between. XState works out for each step which states are left and entered, which costs more than to decide.
 * What happens, and in what order, stays the same; so do the states, of which no decision is one that a conversation
 * rests in.
 */
export function withShortcuts(config: MachineConfig): MachineConfig {
  const states = Object.entries(config.states).map(([name, state]) => [
    name,
    state.always ? { ...state, always: shortened(state.always, config.states) } : state,
  ]);
  return { ...config, states: Object.fromEntries(states) };
}

type States = MachineConfig["states"];

function shortened(always: TransitionConfig[], states: States): TransitionConfig[] {
  const last = always.at(-1);
  const passed: string[] = [];
  const ways = last ? waysBeyond(last, states, passed) : null;
  if (!last || !ways) return always;
  // where so many more nodes would be too many, it is found out at the node that is one too many
  const step: TransitionConfig = {
    ...last,
    guard: { type: "exhausted", params: { ahead: passed.length } },
  };
  return [...always.slice(0, -1), step, ...ways];
}

/**
 * What takes the place of a way to a decision; null where it has to be gone. `passed` gathers the decisions made, before
 * which so many ways were `taken` in.
 */
function waysBeyond(
  way: TransitionConfig,
  states: States,
  passed: string[],
  taken = 0,
): TransitionConfig[] | null {
  const name = way.target?.slice(1) ?? "";
  const next = states[name];
  if (way.guard || !next || passed.includes(name) || passed.length === mostDecisions) return null;
  if (!onlyLeaves(way.actions ?? []) || !isDecision(next)) return null;
  const ways = (next.always ?? []).filter(({ guard }) => guard?.type !== "exhausted");
  const last = ways.at(-1);
  if (!last || taken + ways.length > mostWays) return null;
  passed.push(name);
  const before = [...(way.actions ?? []), ...(next.entry ?? [])];
  const beyond = waysBeyond(last, states, passed, taken + ways.length - 1);
  return (beyond ? [...ways.slice(0, -1), ...beyond] : ways).map((one) => ({
    ...one,
    actions: [...before, ...(one.actions ?? [])],
  }));
}

/** Bounds what one state grows by, however long the chain: it goes on with another step. */
const mostDecisions = 6;
const mostWays = 12;

/** A state that is left as soon as it is entered, by what cannot be changed by the decisions before it. */
function isDecision({ entry = [], always = [], on, states, initial, tags, type }: StateConfig): boolean {
  const last = always.at(-1);
  return (
    !(on || states || initial || tags || type) &&
    entry.every((action) => action.type === "enter") &&
    always.every(({ guard }) => !guard || isSteady(guard)) &&
    // one of its ways has to be taken; the shares of a split leave nobody out
    last !== undefined &&
    (!last.guard || last.guard.type === "share")
  );
}

/** Which way led to a decision is remembered, and no guard asks for it. */
function onlyLeaves(actions: ActionConfig[]): boolean {
  return actions.every((action) => action.type === "leave");
}

/** A guard that asks for nothing that entering or leaving a node changes. */
function isSteady(guard: GuardConfig): boolean {
  if (guard.type === "when") return !countsVisits(guard.params.rule);
  return guard.type === "exhausted" || guard.type === "open" || guard.type === "share";
}
