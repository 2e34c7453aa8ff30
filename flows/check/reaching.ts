import type { Graph, State, Step } from "./graph.ts";

/** Which states (by number) can reach one that is wanted, over steps that are allowed; the wanted ones themselves included. */
export function reaching(
  graph: Graph,
  wanted: (state: State) => boolean,
  allowed: (step: Step) => boolean = () => true,
): boolean[] {
  const into = graph.states.map((): State[] => []);
  for (const steps of graph.out) {
    for (const step of steps) if (allowed(step)) into[step.to.at]?.push(step.from);
  }
  const queue = graph.states.filter(wanted);
  const reached = graph.states.map(() => false);
  for (const { at } of queue) reached[at] = true;
  for (const state of queue) {
    for (const before of into[state.at] ?? []) {
      if (reached[before.at]) continue;
      reached[before.at] = true;
      queue.push(before);
    }
  }
  return reached;
}
