import { MarkerType, type Edge as ReactFlowEdge } from "@xyflow/react";
import type { Flow } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";
import type { EdgeKey } from "../editing.ts";
import { edgeId, type Walk } from "../walk.ts";
import { type Overlay, tones } from "./overlay.ts";

interface Shown {
  flow: Flow;
  selected: EdgeKey | null;
  walk: Walk;
  /** The edge that a node held over it would be put on. */
  target: string | null;
  overlay: Overlay;
}

/** The canvas's edges for a flow: one for each exit that leads somewhere. */
export function canvasEdges({ flow, selected, walk, target, overlay }: Shown): ReactFlowEdge[] {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  return flow.edges
    .filter((edge) => nodes.has(edge.from) && nodes.has(edge.to))
    .map((edge) => {
      const id = edgeId(edge);
      const from = nodes.get(edge.from);
      const exit =
        from &&
        kindOf(from)
          ?.exits(from.config)
          .find((candidate) => candidate.id === edge.exit);
      const chosen = selected !== null && edgeId(selected) === id;
      return {
        id,
        source: edge.from,
        target: edge.to,
        sourceHandle: edge.exit,
        selected: chosen,
        className: look(id, walk, target, overlay),
        markerEnd: {
          type: MarkerType.ArrowClosed,
          width: walk.edges.has(id) ? 10 : 14,
          height: walk.edges.has(id) ? 10 : 14,
          color: colour(chosen, id, walk, target, overlay),
        },
        ariaLabel: `From ${from?.title}, ${exit?.label ?? edge.exit}, to ${nodes.get(edge.to)?.title}`,
      };
    });
}

function look(id: string, walk: Walk, target: string | null, { edges, dims }: Overlay): string {
  if (id === target) return "is-target";
  const tone = edges.get(id);
  if (tone) return `is-${tone}`;
  if (dims) return "is-dim";
  return walk.edges.has(id) ? "is-walked" : "";
}

function colour(
  chosen: boolean,
  id: string,
  walk: Walk,
  target: string | null,
  { edges, dims }: Overlay,
): string {
  if (chosen || id === target) return "var(--color-accent)";
  const tone = edges.get(id);
  if (tone) return tones[tone].ink;
  if (dims) return "var(--color-line)";
  return walk.edges.has(id) ? "var(--color-info)" : "var(--color-edge)";
}
