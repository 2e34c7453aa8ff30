import type { Edge, Flow } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import { addNode, type NewNode } from "./nodes.ts";

/** A way out of a node: what an edge is known by. */
export type ExitKey = Pick<Edge, "from" | "exit">;

/**
 * Leads an exit to a node; where it led before is replaced. Nothing changes where no edge can be: to what begins a flow or
 * does nothing, out of a subflow, or from an exit that is not there.
 */
export function connect(flow: Flow, edge: Edge): Flow {
  return mayConnect(flow, edge) ? { ...flow, edges: [...without(flow.edges, edge), edge] } : flow;
}

/** Whether an edge can be drawn there. */
export function mayConnect(flow: Flow, { from, exit, to }: Edge): boolean {
  const source = flow.nodes.find((node) => node.id === from);
  const target = flow.nodes.find((node) => node.id === to);
  if (!source || !target || source.in !== target.in) return false;
  const led = kindOf(target);
  if (led?.begins || led?.remark) return false;
  return (
    kindOf(source)
      ?.exits(source.config)
      .some(({ id }) => id === exit) ?? false
  );
}

export function disconnect(flow: Flow, exit: ExitKey): Flow {
  return { ...flow, edges: without(flow.edges, exit) };
}

/** Takes an end of an edge elsewhere: to another node, or to another exit, whose own edge it replaces. */
export function reconnect(flow: Flow, edge: ExitKey, end: { to: string } | ExitKey): Flow {
  const there = flow.edges.find(({ from, exit }) => from === edge.from && exit === edge.exit);
  if (!there) return flow;
  const moved = { ...there, ...end };
  return mayConnect(flow, moved) ? connect(disconnect(flow, edge), moved) : flow;
}

/** Puts a new node on an edge: the edge leads to it, and its usual exit (else its first) leads on. */
export function insertOnEdge(flow: Flow, edge: Edge, node: NewNode): Flow {
  const sheet = flow.nodes.find(({ id }) => id === edge.from)?.in;
  const added = addNode(flow, { ...node, in: sheet });
  const inserted = added.nodes.find((candidate) => candidate.id === node.id);
  const exits = (inserted && kindOf(inserted)?.exits(inserted.config)) ?? [];
  const exit = exits.find(({ usual }) => usual) ?? exits[0];
  const led = connect(added, { ...edge, to: node.id });
  return exit && led !== added ? connect(led, { from: node.id, exit: exit.id, to: edge.to }) : led;
}

function without(edges: Edge[], { from, exit }: ExitKey): Edge[] {
  return edges.filter((edge) => edge.from !== from || edge.exit !== exit);
}
