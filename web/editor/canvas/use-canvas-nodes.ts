import { applyNodeChanges, type NodeChange } from "@xyflow/react";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Finding } from "#flows/check/finding.ts";
import { moveNodes, type Position } from "#flows/edit/nodes.ts";
import type { Flow } from "#flows/flow.ts";
import type { EditingAct } from "../editing.ts";
import type { Walk } from "../walk.ts";
import { type CanvasNode, canvasNodes } from "./canvas-nodes.ts";
import type { Overlay } from "./overlay.ts";

interface Shown {
  flow: Flow;
  selected: string[];
  findings: Finding[];
  walk: Walk;
  overlay: Overlay;
  act: ((act: EditingAct) => void) | null;
}

/** The canvas's nodes, and what to do when the canvas moves, measures or selects them. */
export function useCanvasNodes({ flow, selected, findings, walk, overlay, act }: Shown) {
  // sizes measured and places under the hand; all else follows from the flow
  const [held, setHeld] = useState<CanvasNode[]>([]);
  const nodes = useMemo(
    () => canvasNodes(held, { flow, selected, findings, walk, overlay }),
    [held, flow, selected, findings, walk, overlay],
  );
  const latest = useRef({ nodes, selected });
  useLayoutEffect(() => {
    latest.current = { nodes, selected };
  });
  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      const kept = changes.filter((change) => change.type === "dimensions" || change.type === "position");
      if (kept.length > 0) setHeld(applyNodeChanges(kept, latest.current.nodes));
      if (!act) return;
      const moved = placesLeft(changes);
      if (moved) act({ type: "edit", change: (now) => moved.by(now), run: moved.run });
      const next = selection(latest.current.selected, changes);
      if (next) act({ type: "select", nodes: next });
    },
    [act],
  );
  return [nodes, onNodesChange] as const;
}

/** Where nodes were let go, by hand or by an arrow key; a run of arrow keys is one step of undo. */
function placesLeft(changes: NodeChange<CanvasNode>[]) {
  const places: Record<string, Position> = {};
  for (const change of changes) {
    if (change.type === "position" && change.position && !change.dragging)
      places[change.id] = change.position;
  }
  const ids = Object.keys(places);
  if (ids.length === 0) return null;
  const stays = (flow: Flow) =>
    ids.every((id) => flow.layout[id]?.x === places[id]?.x && flow.layout[id]?.y === places[id]?.y);
  return {
    by: (flow: Flow) => (stays(flow) ? flow : moveNodes(flow, places)),
    run: `move ${ids.join(" ")}`,
  };
}

/** The selection after the changes; null when they do not touch it. */
function selection(selected: string[], changes: NodeChange<CanvasNode>[]): string[] | null {
  const picks = changes.filter((change) => change.type === "select");
  if (picks.length === 0) return null;
  const next = new Set(selected);
  for (const pick of picks) {
    if (pick.selected) next.add(pick.id);
    else next.delete(pick.id);
  }
  return [...next];
}
