import { type ReactFlowProps, useReactFlow } from "@xyflow/react";
import { useState } from "react";
import { insertOnEdge } from "#flows/edit/edges.ts";
import { addNode } from "#flows/edit/nodes.ts";
import { kindOf } from "#flows/kinds/index.ts";
import type { EditingAct } from "../editing.ts";
import { cardWidth, placeNear, snap } from "../insert.ts";
import { newId } from "../new-id.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { CanvasNode } from "./canvas-nodes.ts";
import { edgeUnder } from "./under-pointer.ts";

/** What the palette puts on a drag: the name of a kind. */
export const kindDragged = "application/x-baton-kind";

/** Kinds dragged in from the palette: onto the canvas, or onto an edge to insert them there. */
export function useDrops(sheet: Sheet, act: (act: EditingAct) => void) {
  const { screenToFlowPosition } = useReactFlow();
  const [target, setTarget] = useState<string | null>(null);
  const handlers: Partial<ReactFlowProps<CanvasNode>> = {
    onDragOver: (event) => {
      if (!event.dataTransfer.types.includes(kindDragged)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      setTarget(edgeUnder(event.clientX, event.clientY));
    },
    onDragLeave: () => setTarget(null),
    onDrop: (event) => {
      setTarget(null);
      const kind = event.dataTransfer.getData(kindDragged);
      if (!kind) return;
      event.preventDefault();
      const point = screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const at = snap({ x: point.x - cardWidth / 2, y: point.y - 24 });
      const id = newId(kind);
      const on = edgeUnder(event.clientX, event.clientY);
      act({
        type: "edit",
        select: [id],
        change: (flow) => {
          const edge = kindOf({ kind })?.remark
            ? undefined
            : flow.edges.find(({ from, exit }) => `${from}:${exit}` === on);
          return edge
            ? insertOnEdge(flow, edge, { id, kind, at })
            : addNode(flow, { id, kind, in: sheet, at: placeNear(flow, sheet, kind, at) });
        },
      });
    },
  };
  return { handlers, target };
}
