import type { Flow, Node } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";

export interface Position {
  x: number;
  y: number;
}

/** Adds a node of a kind with its defaults. Throws on an unknown kind or an id that is taken. */
export function addNode(
  flow: Flow,
  { id, kind: name, at, title }: { id: string; kind: string; at: Position; title?: string },
): Flow {
  const kind = kindOf({ kind: name });
  if (!kind) throw new Error(`There is no kind of node called “${name}”.`);
  if (flow.nodes.some((node) => node.id === id)) throw new Error(`The id “${id}” is taken.`);
  const node: Node = {
    id,
    kind: name,
    title: title ?? freeTitle(flow.nodes, kind.title),
    config: structuredCloned(kind.defaults),
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

/** Changes a node's settings; edges of exits that are no longer there go with them. */
export function configure(flow: Flow, id: string, config: Node["config"]): Flow {
  const nodes = flow.nodes.map((node) => (node.id === id ? { ...node, config } : node));
  const node = nodes.find((candidate) => candidate.id === id);
  const exits =
    node &&
    kindOf(node)
      ?.exits(config)
      .map((exit) => exit.id);
  const edges = exits
    ? flow.edges.filter((edge) => edge.from !== id || exits.includes(edge.exit))
    : flow.edges;
  return { ...flow, nodes, edges };
}

export function rename(flow: Flow, id: string, title: string): Flow {
  return { ...flow, nodes: flow.nodes.map((node) => (node.id === id ? { ...node, title } : node)) };
}

/** Moves nodes on the canvas; nothing that runs changes. */
export function moveNodes(flow: Flow, positions: Record<string, Position>): Flow {
  return { ...flow, layout: { ...flow.layout, ...positions } };
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
