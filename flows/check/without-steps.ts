import type { Graph, Step } from "./graph.ts";

/** What is left of a graph without some steps: what cannot be reached any more leads nowhere. */
export function withoutSteps(graph: Graph, gone: Set<Step>): Graph {
  const [start] = graph.states;
  const out: Step[][] = graph.states.map(() => []);
  const first: (Step | undefined)[] = [];
  const queue = start ? [start] : [];
  for (const { at } of queue) {
    const steps = (graph.out[at] ?? []).filter((step) => !gone.has(step));
    out[at] = steps;
    for (const step of steps) {
      if (step.to === start || first[step.to.at]) continue;
      first[step.to.at] = step;
      queue.push(step.to);
    }
  }
  return { ...graph, out, first };
}
