import type { Graph, State, Step } from "./graph.ts";

/** A way through a flow, from the Start. */
export type Path = Step[];

/** A shortest path from the Start to a state. */
export function pathTo({ first }: Graph, state: State): Path {
  return walkBack(first, state);
}

/** A way to a state in what is left of a graph; null where none is left. */
export function wayTo(state: State): (graph: Graph) => { path: Path } | null {
  return (graph) =>
    state === graph.states[0] || graph.first[state.at] ? { path: pathTo(graph, state) } : null;
}

/** The steps by which a search got to a state, from where it began. */
export function walkBack(by: (Step | undefined)[], state: State): Path {
  const steps: Path = [];
  for (let step = by[state.at]; step; step = by[step.from.at]) steps.push(step);
  return steps.reverse();
}

/** The nodes that a path comes by, the Start included. */
export function nodesOn(graph: Graph, path: Path): string[] {
  const start = path[0]?.from ?? graph.states[0];
  return [...(start ? [start] : []), ...path.map(({ to }) => to)].map(({ place }) => place.node.id);
}

/** The shortest way between two states over steps that are allowed; null where there is none. A circle back to itself counts. */
export function wayBetween(
  graph: Graph,
  from: State,
  to: (state: State) => boolean,
  allowed: (step: Step) => boolean,
): Path | null {
  const by: (Step | undefined)[] = [];
  const queue = [from];
  for (const state of queue) {
    for (const step of graph.out[state.at] ?? []) {
      if (!allowed(step)) continue;
      if (to(step.to)) return [...(state === from ? [] : upTo(by, state, from)), step];
      if (step.to === from || by[step.to.at]) continue;
      by[step.to.at] = step;
      queue.push(step.to);
    }
  }
  return null;
}

function upTo(by: (Step | undefined)[], state: State, from: State): Path {
  const steps: Path = [];
  for (let step = by[state.at]; step; step = step.from === from ? undefined : by[step.from.at])
    steps.push(step);
  return steps.reverse();
}
