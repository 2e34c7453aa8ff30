import type { ActionConfig, StateConfig, TransitionConfig } from "../machine-config.ts";
import type { State, Step } from "./graph.ts";
import { exitOf, laidOpen } from "./laid-open.ts";
import type { Place } from "./places.ts";

/** Whether a step may be taken without a word to the customer, and without an agent's doing. */
export function isQuiet({ from, place, exit }: Step): boolean {
  if (exit === null || from.place !== place) return true; // in and out of subflows
  return exit.after !== "agent" && quietExits(place).has(exit.id);
}

/** Whether a conversation ends here without last words. */
export function endsQuietly({ place }: State): boolean {
  return place.kind.closes && !laidOpen(place)?.entry?.some(speaks);
}

const known = new WeakMap<Place, Set<string>>();

/** The exits that some way through a node's machine comes to with nothing said; guards are not looked into. */
function quietExits(place: Place): Set<string> {
  const found = known.get(place) ?? new Set<string>();
  if (known.has(place)) return found;
  known.set(place, found);
  const state = laidOpen(place);
  if (state) walk(state, found);
  return found;
}

function walk(
  state: StateConfig,
  found: Set<string>,
  around: Walked = { siblings: {}, seen: new Set() },
): void {
  if (around.seen.has(state)) return;
  around.seen.add(state);
  if (state.entry?.some(speaks)) return;
  const quiet = [...(state.always ?? []), ...Object.values(state.on ?? {}).flat()].filter(
    ({ actions = [] }: TransitionConfig) => !actions.some(speaks),
  );
  for (const transition of quiet) {
    const exit = exitOf(transition);
    const next = around.siblings[transition.target ?? ""];
    if (exit !== null) found.add(exit);
    else if (next) walk(next, found, around);
  }
  const inner = state.states?.[state.initial ?? ""];
  if (inner) walk(inner, found, { siblings: state.states ?? {}, seen: around.seen });
}

interface Walked {
  siblings: Record<string, StateConfig>;
  seen: Set<StateConfig>;
}

function speaks(action: ActionConfig): boolean {
  return action.type === "reply" || (action.type === "say" && action.params.text.trim() !== "");
}
