import { doubts, namesOf, type Slot } from "./doubt.ts";
import type { Graph, State, Step } from "./graph.ts";
import { entryOf, isInput, isReturn, outputFor, setsThrough } from "./memory.ts";
import { type Path, pathTo, walkBack } from "./path.ts";
import { staysUnset } from "./unset.ts";

/** How something came to be known, and a way to where it is. */
export interface Known {
  /** Who set it; null for an input of the subflow. */
  by: string | null;
  path: () => Path;
}

/** What to leave out: what one node set, and ways on which another variable does not stay unset. */
interface Unless {
  setBy?: string | null;
  unset?: Slot;
}

/** For a slot and a state: how it is known there what the slot holds, with no doubt cast on it since; else null. */
export type Knowledge = (slot: Slot, unless?: Unless) => (state: State) => Known | null;

export function knowledgeIn(graph: Graph): Knowledge {
  const into = exitsInto(graph);
  const found = new Map<string, (state: State) => Known | null>();
  const knowledge: Knowledge = (slot, unless = {}) => {
    const { setBy = null, unset } = unless;
    const key = [slot.frame.at, slot.variable, setBy, unset?.frame.at, unset?.variable].join(" ");
    const before = found.get(key);
    if (before) return before;
    const steps = into[slot.frame.at]?.filter(({ place }) => place.node.id !== setBy) ?? [];
    const known = walked(graph, slot, unless, originsOf(graph, steps, slot, knowledge));
    found.set(key, known);
    return known;
  };
  return knowledge;
}

/** The steps through exits, by the frame that they lead on in. */
function exitsInto({ out, frames }: Graph): Step[][] {
  const into = frames.map((): Step[] => []);
  for (const steps of out) for (const step of steps) if (step.exit) into[step.to.frame.at]?.push(step);
  return into;
}

/** Where a slot gets a value: as an input, from a node of its frame, or as an output that is known where its subflow ends. */
function originsOf(graph: Graph, steps: Step[], slot: Slot, knowledge: Knowledge) {
  const { frame, variable } = slot;
  const origins = new Map<State, Known>();
  const begin = (at: State, by: string | null, path: () => Path) => {
    if (!origins.has(at)) origins.set(at, { by, path });
  };
  const entry = entryOf(graph, frame);
  if (entry && isInput(frame, variable)) begin(entry, null, () => pathTo(graph, entry));
  for (const step of steps) {
    const { from, to, place } = step;
    if (from.frame === frame) {
      if (setsThrough(step, variable)) begin(to, place.node.id, () => [...pathTo(graph, from), step]);
      continue;
    }
    const output = outputFor(step, variable);
    const inner = output === null ? null : knowledge({ frame: from.frame, variable: output })(from);
    if (inner) begin(to, place.node.id, () => [...inner.path(), step]);
  }
  return origins;
}

function walked(graph: Graph, slot: Slot, { unset }: Unless, origins: Map<State, Known>) {
  const namesIn = namesOf(slot);
  const by: (Step | undefined)[] = [];
  const queue = [...origins.keys()];
  for (const state of queue) {
    for (const step of graph.out[state.at] ?? []) {
      if (by[step.to.at] || origins.has(step.to) || isReplaced(step, slot) || doubts(step, namesIn)) continue;
      if (unset && !staysUnset(step, unset.frame, unset.variable)) continue;
      by[step.to.at] = step;
      queue.push(step.to);
    }
  }
  return (state: State): Known | null => {
    if (!by[state.at] && !origins.has(state)) return null;
    const steps = walkBack(by, state);
    const origin = origins.get(steps[0]?.from ?? state);
    return origin ? { by: origin.by, path: () => [...origin.path(), ...steps] } : null;
  };
}

/** Whether a step leaves the frame for good, or comes back from a subflow that gives the variable its own output. */
function isReplaced(step: Step, { frame, variable }: Slot): boolean {
  if (!isReturn(step)) return false;
  return step.from.frame === frame || (step.to.frame === frame && outputFor(step, variable) !== null);
}
