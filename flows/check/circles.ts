import type { Graph, State, Step } from "./graph.ts";

/**
 * The states that lie on circles of the steps that are allowed, circle by circle (strongly connected components).
 * After Tarjan 1972, with a stack of its own: flows are up to thousands of nodes deep.
 */
export function circles(graph: Graph, allowed: (step: Step) => boolean): State[][] {
  const { states } = graph;
  const out = graph.out.map((steps) => steps.filter(allowed));
  const order = new Int32Array(states.length).fill(-1);
  const low = new Int32Array(states.length);
  const open = new Uint8Array(states.length);
  const next = new Int32Array(states.length);
  const found: State[][] = [];
  const pending: number[] = [];
  let count = 0;
  const enter = (at: number, work: number[]) => {
    order[at] = low[at] = count++;
    open[at] = 1;
    pending.push(at);
    work.push(at);
  };
  for (const { at: root } of states) {
    if (order[root] !== -1) continue;
    const work: number[] = [];
    enter(root, work);
    while (work.length > 0) {
      const at = work[work.length - 1] as number;
      const step = out[at]?.[next[at] as number];
      if (step) {
        next[at] = (next[at] as number) + 1;
        const to = step.to.at;
        if (order[to] === -1) enter(to, work);
        else if (open[to]) low[at] = Math.min(low[at] as number, order[to] as number);
        continue;
      }
      work.pop();
      const above = work[work.length - 1];
      if (above !== undefined) low[above] = Math.min(low[above] as number, low[at] as number);
      if (low[at] !== order[at]) continue;
      const members = pending.splice(pending.lastIndexOf(at));
      for (const member of members) open[member] = 0;
      const alone = members.length === 1 && !out[at]?.some(({ to }) => to.at === at);
      if (!alone) found.push(members.map((member) => states[member] as State));
    }
  }
  return found;
}
