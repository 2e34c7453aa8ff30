import type { ElkNode } from "elkjs/lib/elk-api";
import ELK from "elkjs/lib/elk-api";
import workerUrl from "elkjs/lib/elk-worker.min.js?url";
import { moveNodes, type Position } from "#flows/edit/nodes.ts";
import type { Flow, Node } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";
import { cardHeight, cardTop, cardWidth, exitHeight, snap } from "./insert.ts";

/** Lays a flow out from left to right, exits in their order, in a worker of its own. */
export async function autoLayout(flow: Flow): Promise<Flow> {
  const elk = new ELK({ workerUrl });
  try {
    const graph = await elk.layout(elkGraph(flow));
    const places: Record<string, Position> = {};
    for (const { id, x = 0, y = 0 } of graph.children ?? []) places[id] = snap({ x, y });
    return moveNodes(flow, places);
  } finally {
    elk.terminateWorker();
  }
}

function elkGraph(flow: Flow): ElkNode {
  // remarks stay where they were put
  const nodes = flow.nodes.filter((node) => !kindOf(node)?.remark);
  const known = new Set(nodes.map((node) => node.id));
  return {
    id: "flow",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.spacing.nodeNode": "40",
      "elk.layered.spacing.nodeNodeBetweenLayers": "96",
      "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
      // what leads back is drawn back: nothing stands before Start
      "elk.layered.cycleBreaking.strategy": "DEPTH_FIRST",
      "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
    },
    children: nodes.map(elkNode),
    edges: flow.edges
      .filter((edge) => known.has(edge.from) && known.has(edge.to))
      .map((edge) => ({
        id: `${edge.from}:${edge.exit}`,
        sources: [port(edge.from, edge.exit)],
        targets: [port(edge.to, "in")],
      })),
  };
}

function elkNode(node: Node): ElkNode {
  const kind = kindOf(node);
  const exits = kind?.exits(node.config) ?? [];
  return {
    id: node.id,
    width: cardWidth,
    height: cardHeight(node),
    layoutOptions: {
      "elk.portConstraints": "FIXED_POS",
      ...(kind?.begins ? { "elk.layered.layering.layerConstraint": "FIRST" } : {}),
    },
    ports: [
      { id: port(node.id, "in"), x: 0, y: 22 },
      ...exits.map((exit, index) => ({
        id: port(node.id, exit.id),
        x: cardWidth,
        y: cardTop + index * exitHeight + 16,
      })),
    ],
  };
}

function port(node: string, name: string): string {
  return `${node}.${name}`;
}
