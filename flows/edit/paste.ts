import { z } from "zod";
import { Edge, type Flow, Node, Position as Place, Subflow } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import { freeTitle, type Position } from "./nodes.ts";
import { same } from "./same.ts";
import { belongs, freeId, nodesIn, putIn, runBy, runningInstead, subflowsUsed } from "./sheets.ts";

const Part = z.strictObject({
  nodes: z.array(Node).max(2000),
  edges: z.array(Edge).max(8000),
  layout: z.record(z.string(), Place),
});
type Part = z.infer<typeof Part>;

/** Nodes as they were copied, with the edges between them, where they lay, and the subflows that they run. */
export const Clip = Part.extend({
  subflows: z.array(Part.extend({ subflow: Subflow })).max(100),
});
export type Clip = z.infer<typeof Clip>;

/** What to put on the clipboard for a selection. A flow has one Start, so that is left behind. */
export function copy(flow: Flow, ids: string[]): Clip {
  const nodes = flow.nodes.filter((node) => ids.includes(node.id) && !kindOf(node)?.begins);
  const used = subflowsUsed(flow, nodes);
  // a subflow does not come along into itself
  for (const node of nodes) used.delete(node.in ?? "");
  const subflows = flow.subflows.filter(({ id }) => used.has(id));
  return {
    ...partOf(
      flow,
      nodes.map((node) => putIn(node, null)),
    ),
    subflows: subflows.map((subflow) => ({ subflow, ...partOf(flow, nodesIn(flow, subflow.id)) })),
  };
}

/**
 * Pastes with new ids (`newIds[old]`; where one is missing or taken, one like the old), moved by an offset; also into
 * another flow, or into a subflow. A subflow that the flow has just so is run, not brought again.
 */
export function paste(
  flow: Flow,
  clip: Clip,
  newIds: Record<string, string>,
  offset: Position,
  sheet: string | null = null,
): Flow {
  const brought = clip.subflows.filter((part) => !has(flow, part));
  const taken = new Set(flow.subflows.map(({ id }) => id));
  const subflowIds = new Map(brought.map(({ subflow: { id } }) => [id, freeId(taken, newIds[id] ?? id)]));
  const named = brought.map((part) => ({ ...part, id: subflowIds.get(part.subflow.id) ?? part.subflow.id }));
  const subflows = [...flow.subflows, ...named.map(({ subflow, id }) => ({ ...subflow, id }))];
  let pasted = put({ ...flow, subflows }, clip, { newIds, offset, sheet, subflowIds });
  for (const { id, ...part } of named) {
    pasted = put(pasted, part, { newIds, offset: { x: 0, y: 0 }, sheet: id, subflowIds });
  }
  return pasted;
}

interface Where {
  newIds: Record<string, string>;
  offset: Position;
  sheet: string | null;
  subflowIds: Map<string, string>;
}

function put(flow: Flow, part: Part, { newIds, offset, sheet, subflowIds }: Where): Flow {
  const taken = new Set(flow.nodes.map(({ id }) => id));
  const ids = new Map<string, string>();
  const nodes = [...flow.nodes];
  const layout = { ...flow.layout };
  for (const node of part.nodes) {
    const kind = kindOf(node);
    if (kind && !belongs(kind, sheet)) continue;
    const id = freeId(taken, newIds[node.id] ?? node.id);
    ids.set(node.id, id);
    const runs = subflowIds.get(runBy(node) ?? "");
    const config = runs === undefined ? node.config : runningInstead(node, runs);
    nodes.push(putIn({ ...node, id, config, title: freeTitle(nodes, node.title) }, sheet));
    const at = part.layout[node.id];
    if (at) layout[id] = { x: at.x + offset.x, y: at.y + offset.y };
  }
  const edges = part.edges.flatMap(({ from, exit, to }) => {
    const [newFrom, newTo] = [ids.get(from), ids.get(to)];
    return newFrom === undefined || newTo === undefined ? [] : [{ from: newFrom, exit, to: newTo }];
  });
  return { ...flow, nodes, layout, edges: [...flow.edges, ...edges] };
}

function partOf(flow: Flow, nodes: Node[]): Part {
  const ids = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    edges: flow.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to)),
    layout: Object.fromEntries(Object.entries(flow.layout).filter(([id]) => ids.has(id))),
  };
}

function has(flow: Flow, part: Clip["subflows"][number]): boolean {
  const subflow = flow.subflows.find(({ id }) => id === part.subflow.id);
  return subflow !== undefined && same({ subflow, ...partOf(flow, nodesIn(flow, subflow.id)) }, part);
}
