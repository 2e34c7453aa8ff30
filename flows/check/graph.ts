import { frameLimit } from "../context.ts";
import type { Exit, Runs } from "../kind.ts";
import type { Place, Places } from "./places.ts";

/** A subflow under way: one for each way of having got into it. The main flow is the first. */
export interface Frame {
  at: number;
  /** Who runs it, and where they are; null for the main flow. */
  caller: { state: State; runs: Runs } | null;
  depth: number;
}

/** A place as it is reached in one frame. */
export interface State {
  at: number;
  place: Place;
  frame: Frame;
}

/** From one state to the next. */
export interface Step {
  from: State;
  to: State;
  /** Who is left: at the end of a subflow, whoever ran it. */
  place: Place;
  /** Null where a subflow is entered. */
  exit: Exit | null;
}

export interface Graph {
  /** All that can be reached from the Start, nearest first; the Start itself is the first. */
  states: State[];
  out: Step[][];
  frames: Frame[];
  /** The step by which each state is reached first, so that walking back gives a shortest path; none for the Start. */
  first: (Step | undefined)[];
  /** False where subflows run each other in too many ways to look at all of them. */
  complete: boolean;
}

/** States looked at before the checks give up on a flow. */
const stateLimit = 50_000;

/**
 * All that a conversation can walk, exit by exit, from the Start. A subflow is laid out once for each way into it, so
 * that its ends lead back to whoever ran it and nowhere else.
 */
export function graphOf({ start, entries }: Places): Graph {
  const graph: Graph = { states: [], out: [], frames: [], first: [], complete: true };
  if (!start) return graph;
  const inFrame: Map<Place, State>[] = [];
  const frameOf = (caller: Frame["caller"]): Frame => {
    const frame = { at: graph.frames.length, caller, depth: caller ? caller.state.frame.depth + 1 : 0 };
    graph.frames.push(frame);
    inFrame.push(new Map());
    return frame;
  };
  const stateOf = (place: Place, frame: Frame): State => {
    const known = inFrame[frame.at]?.get(place);
    if (known) return known;
    const state = { at: graph.states.length, place, frame };
    inFrame[frame.at]?.set(place, state);
    graph.states.push(state);
    return state;
  };
  stateOf(start, frameOf(null));
  for (const state of graph.states) {
    if (graph.states.length > stateLimit) return { ...graph, complete: false };
    const { place, frame } = state;
    const steps: Step[] = [];
    const runs = place.kind.runs(place.node.config);
    const ends = place.kind.ends(place.node.config);
    const entry = runs && mayRun(runs, frame) ? entries.get(runs.subflow) : undefined;
    if (runs && entry) {
      steps.push({ from: state, to: stateOf(entry, frameOf({ state, runs })), place, exit: null });
    } else if (ends !== null) {
      steps.push(...back(state, ends, stateOf));
    } else {
      for (const exit of place.exits) {
        const target = runs && exit.usual ? undefined : place.to.get(exit.id);
        if (target) steps.push({ from: state, to: stateOf(target, frame), place, exit });
      }
    }
    graph.out.push(steps);
    for (const step of steps) if (step.to !== graph.states[0]) graph.first[step.to.at] ??= step;
  }
  return graph;
}

/** As the machine decides it (`mayRun`): runs of the same subflow inside each other, and runs at all. */
function mayRun({ subflow, depth }: Runs, frame: Frame): boolean {
  let under = 0;
  for (let at = frame.caller; at; at = at.state.frame.caller) under += at.runs.subflow === subflow ? 1 : 0;
  return frame.depth < frameLimit && under < depth;
}

/** Out of a subflow, through the exit of whoever ran it. */
function back(from: State, ends: string, stateOf: (place: Place, frame: Frame) => State): Step[] {
  const { caller } = from.frame;
  if (!caller) return [];
  const { place, frame } = caller.state;
  const exit = place.exits.find(({ id }) => id === ends);
  const target = exit && place.to.get(exit.id);
  return exit && target ? [{ from, to: stateOf(target, frame), place, exit }] : [];
}
