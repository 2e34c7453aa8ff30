import { maybeMissing } from "../text/maybe-missing.ts";
import type { Frame, Graph, State, Step } from "./graph.ts";
import { entryOf, given, isInput, isReturn, memoryOf, outputFor, sets, setsThrough } from "./memory.ts";
import { type Path, pathTo, walkBack } from "./path.ts";
import { requires } from "./requires.ts";

/** A variable that a node needs, or a part of one, and a shortest way there on which it may be missing. */
export interface Unset {
  state: State;
  /** A name; or the path of a part that may hold nothing although its variable is set. */
  variable: string;
  path: Path;
}

/** Every variable that a node's texts read without fallback although some way there leaves it unset, or a part of it. */
export function unsetVariables(graph: Graph): Unset[] {
  const search = searchOf(graph);
  const told = new Set<string>();
  return graph.states.flatMap((state) => {
    const { needs, doubtful } = memoryOf(state.place);
    return [...needs, ...doubtful].flatMap((variable): Unset[] => {
      const name = `${state.place.node.id}.${variable}`;
      if (told.has(name)) return [];
      const path = search(state.frame, variable)(state);
      if (!path) return [];
      told.add(name);
      return [{ state, variable, path }];
    });
  });
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
    const found =
      searches.get(key) ??
      (maybeMissing.includes(variable)
        ? missingIn(graph, frame, variable, search)
        : unsetIn(graph, frame, variable, returns.get(frame) ?? [], search));
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
  const origins = new Map<State, Path>();
  const entry = entryOf(graph, frame);
  if (entry && !given.includes(variable) && !isInput(frame, variable))
    origins.set(entry, pathTo(graph, entry));
  for (const step of returns) {
    const output = outputFor(step, variable);
    const before = output === null ? null : search(step.from.frame, output)(step.from);
    if (!before || origins.has(step.to)) continue;
    origins.set(step.to, [...before, step]);
  }
  return walked(graph, origins, (step) => staysUnset(step, frame, variable));
}

/** All that is come to from the origins over the steps that are allowed. */
function walked(graph: Graph, origins: Map<State, Path>, allowed: (step: Step) => boolean): Unsetting {
  const by: (Step | undefined)[] = [];
  const queue = [...origins.keys()];
  for (const state of queue) {
    for (const step of graph.out[state.at] ?? []) {
      if (by[step.to.at] || origins.has(step.to) || !allowed(step)) continue;
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

/**
 * Walks all steps on which a part of a variable may be missing: from wherever the variable gets a value, or the
 * conversation begins, up to a rule that tells of the part.
 */
function missingIn(
  graph: Graph,
  frame: Frame,
  path: string,
  search: (frame: Frame, variable: string) => Unsetting,
): Unsetting {
  const [root = path] = path.split(".");
  const global = given.includes(root);
  const origins = new Map<State, Path>();
  const begin = (way: Path | null, at: State | undefined) => {
    if (way && at && !origins.has(at)) origins.set(at, way);
  };
  const entry = entryOf(graph, frame);
  if (global) begin([], graph.states[0]);
  else if (entry && isInput(frame, root)) begin(givenWithout(graph, frame, path, search), entry);
  for (const step of graph.out.flat()) {
    const anew = root === "signals" ? step.exit?.after === "message" : !global && sets(step, frame, root);
    if (anew) begin([...pathTo(graph, step.from), step], step.to);
  }
  return walked(graph, origins, (step) => {
    if (!global && step.from.frame !== frame) return true;
    return step.exit === null || isReturn(step) || !requires(step.exit, path);
  });
}

/** Whether a step leaves a variable of a frame as unset as it was. */
export function staysUnset(step: Step, frame: Frame, variable: string): boolean {
  if (step.exit === null) return true;
  if (step.from.frame !== frame) return step.to.frame !== frame || outputFor(step, variable) === null;
  if (isReturn(step)) return false;
  return !setsThrough(step, variable) && !requires(step.exit, variable);
}

/** Into a frame on whose input a part may be missing; null where its caller knows that it is there. */
function givenWithout(
  graph: Graph,
  { caller, at }: Frame,
  path: string,
  search: (frame: Frame, variable: string) => Unsetting,
): Path | null {
  const into = caller && graph.out[caller.state.at]?.find(({ to }) => to.frame.at === at);
  if (!caller || !into) return null;
  const [root = path, ...rest] = path.split(".");
  const value = caller.runs.inputs.find(({ name }) => name === root)?.value ?? "";
  const outer = [/^\s*\{\{\s*([\w.-]+)\s*\}\}\s*$/.exec(value)?.[1] ?? "", ...rest].join(".");
  if (!maybeMissing.includes(outer)) return pathTo(graph, into.to);
  const way = search(caller.state.frame, outer)(caller.state);
  return way && [...way, into];
}
