import { MarkerType, type Edge as ReactFlowEdge } from "@xyflow/react";
import type { Edge, Flow } from "#flows/flow.ts";
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

/** The canvas's edges for a flow: one for each exit that leads somewhere, and one for each that led elsewhere. */
export function canvasEdges({ flow, selected, walk, target, overlay }: Shown): ReactFlowEdge[] {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const there = ({ from, to }: Edge) => nodes.has(from) && nodes.has(to);
  const drawn = (edge: Edge, id: string, className: string, color: string): ReactFlowEdge => {
    const from = nodes.get(edge.from);
    const exits = (from && kindOf(from)?.exits(from.config)) ?? [];
    const label = exits.find((exit) => exit.id === edge.exit)?.label ?? edge.exit;
    const size = walk.edges.has(id) ? 10 : 14;
    return {
      id,
      source: edge.from,
      target: edge.to,
      sourceHandle: edge.exit,
      className,
      markerEnd: { type: MarkerType.ArrowClosed, width: size, height: size, color },
      ariaLabel: `From ${from?.title}, ${label}, to ${nodes.get(edge.to)?.title}`,
    };
  };
  const ghosts = overlay.ghosts
    .filter(there)
    .map((edge) => drawn(edge, `was ${edgeId(edge)}`, "is-removed", tones.removed.ink));
  const edges = flow.edges.filter(there).map((edge) => {
    const id = edgeId(edge);
    const chosen = selected !== null && edgeId(selected) === id;
    const color = colour(chosen, id, walk, target, overlay);
    return { ...drawn(edge, id, look(id, walk, target, overlay), color), selected: chosen };
  });
  return [...ghosts, ...edges];
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
