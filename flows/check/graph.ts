import type { Edge, Flow } from "../flow.ts";

/** Edges by the node they leave. */
export function outgoing(flow: Flow): Map<string, Edge[]> {
  const edges = new Map<string, Edge[]>();
  for (const edge of flow.edges) edges.set(edge.from, [...(edges.get(edge.from) ?? []), edge]);
  return edges;
}

/** The nodes that can be reached from some nodes, themselves included, each with the shortest path there. */
export function reachable(flow: Flow, from: string[]): Map<string, string[]> {
  const edges = outgoing(flow);
  const paths = new Map(from.map((id) => [id, [id]]));
  const queue = [...from];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const { to } of edges.get(next) ?? []) {
      if (paths.has(to)) continue;
      paths.set(to, [...(paths.get(next) ?? []), to]);
      queue.push(to);
    }
  }
  return paths;
}
