import type { Frame, Graph, State, Step } from "./graph.ts";
import { entryOf, given, isInput, isReturn, memoryOf, outputFor, setsThrough } from "./memory.ts";
import { type Path, pathTo, walkBack } from "./path.ts";
import { requires } from "./requires.ts";

/** A variable that a node needs, and a shortest way there on which nothing sets it. */
export interface Unset {
  state: State;
  variable: string;
  path: Path;
}

/** Every variable that a node's texts read without fallback although some way there leaves it unset. */
export function unsetVariables(graph: Graph): Unset[] {
  const search = searchOf(graph);
  const told = new Set<string>();
  return graph.states.flatMap((state) =>
    memoryOf(state.place).needs.flatMap((variable): Unset[] => {
      const name = `${state.place.node.id}.${variable}`;
      if (told.has(name)) return [];
      const path = search(state.frame, variable)(state);
      if (!path) return [];
      told.add(name);
      return [{ state, variable, path }];
    }),
  );
}

/** A way to a state, in what is left of the graph, on which a variable is unset. */
export function unsetWay(graph: Graph, state: State, variable: string): Path | null {
  return searchOf(graph)(state.frame, variable)(state);
}

/** For a state: a way there on which the variable is unset, or null. */
type Unsetting = (state: State) => Path | null;

/** A search for each variable of each frame, made when it is first needed. */
function searchOf(graph: Graph) {
  const searches = new Map<string, Unsetting>();
  const returns = new Map<Frame, Step[]>();
  for (const step of graph.out.flat()) {
    if (isReturn(step)) returns.set(step.to.frame, [...(returns.get(step.to.frame) ?? []), step]);
  }
  const search = (frame: Frame, variable: string): Unsetting => {
    const key = `${frame.at} ${variable}`;
    const found = searches.get(key) ?? unsetIn(graph, frame, variable, returns.get(frame) ?? [], search);
    searches.set(key, found);
    return found;
  };
  return search;
}

/**
 * Walks all steps on which the variable stays unset, from where its frame begins and from every end of a subflow that
 * gives it nothing. Subflows on the way are walked through: their variables are others.
 */
function unsetIn(
  graph: Graph,
  frame: Frame,
  variable: string,
  returns: Step[],
  search: (frame: Frame, variable: string) => Unsetting,
): Unsetting {
  const by: (Step | undefined)[] = [];
  const origins = new Map<State, Path>();
  const queue: State[] = [];
  const entry = entryOf(graph, frame);
  if (entry && !given.includes(variable) && !isInput(frame, variable)) {
    origins.set(entry, pathTo(graph, entry));
    queue.push(entry);
  }
  for (const step of returns) {
    const output = outputFor(step, variable);
    const before = output === null ? null : search(step.from.frame, output)(step.from);
    if (!before || origins.has(step.to)) continue;
    origins.set(step.to, [...before, step]);
    queue.push(step.to);
  }
  for (const state of queue) {
    for (const step of graph.out[state.at] ?? []) {
      if (by[step.to.at] || origins.has(step.to) || !staysUnset(step, frame, variable)) continue;
      by[step.to.at] = step;
      queue.push(step.to);
    }
  }
  return (state) => {
    if (!by[state.at] && !origins.has(state)) return null;
    const steps = walkBack(by, state);
    return [...(origins.get(steps[0]?.from ?? state) ?? []), ...steps];
  };
}

function staysUnset(step: Step, frame: Frame, variable: string): boolean {
  if (step.from.frame !== frame) return step.to.frame !== frame || outputFor(step, variable) === null;
  if (isReturn(step)) return false;
  return step.exit === null || !(setsThrough(step, variable) || requires(step.exit, variable));
}
