import type { Edge, Flow } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import { addNode, type Position } from "./nodes.ts";

/** Leads an exit to a node; where it led before is replaced. Start is never a target. */
export function connect(flow: Flow, edge: Edge): Flow {
  const target = flow.nodes.find((node) => node.id === edge.to);
  if (!target || kindOf(target)?.begins) return flow;
  return { ...flow, edges: [...without(flow.edges, edge), edge] };
}

export function disconnect(flow: Flow, exit: Pick<Edge, "from" | "exit">): Flow {
  return { ...flow, edges: without(flow.edges, exit) };
}

/** Puts a new node on an edge: the edge leads to it, and its usual exit (else its first) leads on. */
export function insertOnEdge(flow: Flow, edge: Edge, node: { id: string; kind: string; at: Position }): Flow {
  const added = addNode(flow, node);
  const inserted = added.nodes.find((candidate) => candidate.id === node.id);
  const exits = (inserted && kindOf(inserted)?.exits(inserted.config)) ?? [];
  const exit = exits.find(({ usual }) => usual) ?? exits[0];
  const led = connect(added, { ...edge, to: node.id });
  return exit ? connect(led, { from: node.id, exit: exit.id, to: edge.to }) : led;
}

function without(edges: Edge[], { from, exit }: Pick<Edge, "from" | "exit">): Edge[] {
  return edges.filter((edge) => edge.from !== from || edge.exit !== exit);
}
