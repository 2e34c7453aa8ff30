import type { StateConfig, TransitionConfig, Ways } from "../machine-config.ts";
import type { Place } from "./places.ts";

const known = new WeakMap<Place, StateConfig | null>();

/** The machine that a node compiles to, where each target tells the exit; null while its settings do not fit. */
export function laidOpen(place: Place): StateConfig | null {
  const found = known.get(place);
  if (found !== undefined) return found;
  const { kind, node } = place;
  const state = kind.problems(node.config).length > 0 ? null : kind.compile(node, named);
  known.set(place, state);
  return state;
}

/** The exit that a transition of a machine laid open leads through, if it leaves the node. */
export function exitOf({ target }: TransitionConfig): string | null {
  return target?.startsWith(mark) ? target.slice(mark.length) : null;
}

/** The transitions of a node that lead through an exit. */
export function transitionsThrough(place: Place, exit: string): TransitionConfig[] {
  const state = laidOpen(place);
  return state ? transitionsOf(state).filter((transition) => exitOf(transition) === exit) : [];
}

const mark = "#exit ";

const named: Ways = {
  leave: (exit, extra = {}) => ({
    target: `${mark}${exit}`,
    ...(extra.guard ? { guard: extra.guard } : {}),
    actions: extra.actions ?? [],
  }),
  connected: () => true,
  into: () => "#subflow",
  back: "#back",
  anew: "#anew",
};

function transitionsOf({ always = [], on = {}, states = {} }: StateConfig): TransitionConfig[] {
  return [...always, ...Object.values(on).flat(), ...Object.values(states).flatMap(transitionsOf)];
}
