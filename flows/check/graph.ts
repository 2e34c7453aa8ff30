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
  /** A person has taken over: the flow may still note and say things, but hears nothing, and its calls do not go out. */
  aside: boolean;
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
  const inFrame: Record<"true" | "false", Map<Place, State>>[] = [];
  const frameOf = (caller: Frame["caller"]): Frame => {
    const frame = { at: graph.frames.length, caller, depth: caller ? caller.state.frame.depth + 1 : 0 };
    graph.frames.push(frame);
    inFrame.push({ true: new Map(), false: new Map() });
    return frame;
  };
  const stateOf: StateOf = (place, frame, aside) => {
    const known = inFrame[frame.at]?.[`${aside}`];
    const found = known?.get(place);
    if (found) return found;
    const state = { at: graph.states.length, place, frame, aside };
    known?.set(place, state);
    graph.states.push(state);
    return state;
  };
  stateOf(start, frameOf(null), false);
  for (const state of graph.states) {
    if (graph.states.length > stateLimit) return { ...graph, complete: false };
    const { place, frame, aside } = state;
    const runs = place.kind.runs(place.node.config);
    const entry = runs && mayRun(runs, frame) ? entries.get(runs.subflow) : undefined;
    const steps =
      runs && entry
        ? [{ from: state, to: stateOf(entry, frameOf({ state, runs }), aside), place, exit: null }]
        : place.kind.endsSubflow
          ? back(state, stateOf)
          : onward(state, runs !== null, stateOf);
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

type StateOf = (place: Place, frame: Frame, aside: boolean) => State;

/** Through the node's own exits; one that may not run its subflow does not go on as hoped. */
function onward(from: State, runs: boolean, stateOf: StateOf): Step[] {
  const { place, frame, aside } = from;
  return place.exits.flatMap((exit): Step[] => {
    const target = runs && exit.usual ? undefined : place.to.get(exit.id);
    if (!target || (aside && !goesOn(place, exit))) return [];
    return [{ from, to: stateOf(target, frame, takesOver(exit) ?? aside), place, exit }];
  });
}

/** Whether an exit is taken although a person has the conversation. */
function goesOn({ kind, hears }: Place, { takes }: Exit): boolean {
  return !kind.reachesHuman && !hears && !takes.some((one) => "call" in one);
}

/** Whether a person has the conversation behind an exit; null where it changes nothing. */
function takesOver({ after, takes }: Exit): boolean | null {
  const last = takes.at(-1);
  return after === "agent" && last && "agent" in last ? last.agent === "accepts" : null;
}

/** Out of a subflow, through the exit of whoever ran it. */
function back(from: State, stateOf: StateOf): Step[] {
  const { caller } = from.frame;
  if (!caller) return [];
  const { place, frame } = caller.state;
  const ends = from.place.kind.ends(from.place.node.config);
  const exit = place.exits.find(({ id }) => id === ends);
  const target = exit && place.to.get(exit.id);
  return exit && target ? [{ from, to: stateOf(target, frame, from.aside), place, exit }] : [];
}
