import type { Edge, Flow, Node } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import { freeTitle, type Position } from "./nodes.ts";

/** Nodes as they were copied, with the edges between them and where they lay. */
export interface Clip {
  nodes: Node[];
  edges: Edge[];
  layout: Record<string, Position>;
}

/** What to put on the clipboard for a selection. A flow has one Start, so that is left behind. */
export function copy(flow: Flow, ids: string[]): Clip {
  const nodes = flow.nodes.filter((node) => ids.includes(node.id) && !kindOf(node)?.begins);
  const copied = new Set(nodes.map((node) => node.id));
  return {
    nodes,
    edges: flow.edges.filter((edge) => copied.has(edge.from) && copied.has(edge.to)),
    layout: Object.fromEntries(Object.entries(flow.layout).filter(([id]) => copied.has(id))),
  };
}

/** Pastes with new ids (`newIds[old]`), moved by an offset; also into another flow. */
export function paste(flow: Flow, clip: Clip, newIds: Record<string, string>, offset: Position): Flow {
  const renamed = (id: string): string => newIds[id] ?? id;
  const nodes = [...flow.nodes];
  const layout = { ...flow.layout };
  for (const node of clip.nodes) {
    const at = clip.layout[node.id] ?? { x: 0, y: 0 };
    nodes.push({ ...node, id: renamed(node.id), title: freeTitle(nodes, node.title) });
    layout[renamed(node.id)] = { x: at.x + offset.x, y: at.y + offset.y };
  }
  const edges = clip.edges.map((edge) => ({ ...edge, from: renamed(edge.from), to: renamed(edge.to) }));
  return { ...flow, nodes, layout, edges: [...flow.edges, ...edges] };
}
