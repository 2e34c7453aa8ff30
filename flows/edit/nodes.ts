import type { Flow, Node } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";

export interface Position {
  x: number;
  y: number;
}

/** A node to be added. `in` names the subflow that it is to be part of; the main flow when not given. */
export interface NewNode {
  id: string;
  kind: string;
  at: Position;
  title?: string;
  in?: string | null | undefined;
}

/** Adds a node of a kind with its defaults. Throws on an unknown kind or an id that is taken. */
export function addNode(flow: Flow, { id, kind: name, at, title, in: sheet }: NewNode): Flow {
  const kind = kindOf({ kind: name });
  if (!kind) throw new Error(`There is no kind of node called “${name}”.`);
  if (flow.nodes.some((node) => node.id === id)) throw new Error(`The id “${id}” is taken.`);
  const node: Node = {
    id,
    kind: name,
    title: title ?? freeTitle(flow.nodes, kind.title),
    config: structuredCloned(kind.defaults),
    ...(sheet ? { in: sheet } : {}),
  };
  return { ...flow, nodes: [...flow.nodes, node], layout: { ...flow.layout, [id]: at } };
}

/** Removes nodes with the edges that touch them. */
export function removeNodes(flow: Flow, ids: string[]): Flow {
  const gone = new Set(ids);
  return {
    ...flow,
    nodes: flow.nodes.filter((node) => !gone.has(node.id)),
    edges: flow.edges.filter((edge) => !gone.has(edge.from) && !gone.has(edge.to)),
    layout: Object.fromEntries(Object.entries(flow.layout).filter(([id]) => !gone.has(id))),
  };
}

/**
 * Changes a node's settings; edges of exits that are no longer there go with them. While settings do not fit (somebody is
 * still typing) nobody knows their exits, so edges stay.
 */
export function configure(flow: Flow, id: string, config: Node["config"]): Flow {
  const nodes = flow.nodes.map((node) => (node.id === id ? { ...node, config } : node));
  const node = nodes.find((candidate) => candidate.id === id);
  const kind = node && kindOf(node);
  if (!kind || kind.problems(config).length > 0) return { ...flow, nodes };
  const exits = kind.exits(config).map((exit) => exit.id);
  return {
    ...flow,
    nodes,
    edges: flow.edges.filter((edge) => edge.from !== id || exits.includes(edge.exit)),
  };
}

export function rename(flow: Flow, id: string, title: string): Flow {
  return { ...flow, nodes: flow.nodes.map((node) => (node.id === id ? { ...node, title } : node)) };
}

/** Moves nodes on the canvas; nothing that runs changes. */
export function moveNodes(flow: Flow, positions: Record<string, Position>): Flow {
  const known = new Set(flow.nodes.map((node) => node.id));
  const moved = Object.entries(positions).filter(([id]) => known.has(id));
  return { ...flow, layout: { ...flow.layout, ...Object.fromEntries(moved) } };
}

/** “Say”, “Say 2”, … : titles tell nodes apart in findings and briefs. */
export function freeTitle(nodes: Node[], wanted: string): string {
  const taken = new Set(nodes.map((node) => node.title));
  if (!taken.has(wanted)) return wanted;
  let count = 2;
  while (taken.has(`${wanted} ${count}`)) count += 1;
  return `${wanted} ${count}`;
}

/** A copy of plain JSON, so that no two nodes share settings. */
function structuredCloned(config: Node["config"]): Node["config"] {
  return JSON.parse(JSON.stringify(config)) as Node["config"];
}
