import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useEffect } from "react";
import { motionMs } from "../../ui/motion.ts";
import type { CanvasNode } from "./canvas-nodes.ts";

/** Brings the node at work into view when it is outside, at the zoom as it is. */
export function useFollow(active: string | null): void {
  const { getInternalNode, setCenter } = useReactFlow<CanvasNode>();
  const store = useStoreApi();
  useEffect(() => {
    const node = active ? getInternalNode(active) : undefined;
    if (!node) return;
    const { width, height, transform } = store.getState();
    const [x, y, zoom] = transform;
    const size = { width: node.measured.width ?? 0, height: node.measured.height ?? 0 };
    const at = node.internals.positionAbsolute;
    const inside =
      at.x * zoom + x >= 0 &&
      at.y * zoom + y >= 0 &&
      (at.x + size.width) * zoom + x <= width &&
      (at.y + size.height) * zoom + y <= height;
    if (!inside)
      void setCenter(at.x + size.width / 2, at.y + size.height / 2, { zoom, duration: motionMs() });
  }, [active, getInternalNode, setCenter, store]);
}
