import { useReactFlow, useStoreApi, type Viewport } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { motionMs } from "../../ui/motion.ts";
import type { CanvasNode } from "./canvas-nodes.ts";

/** Brings what is set apart into view where some of it is outside, and goes back afterwards to where the person was. */
export function useOverlayView(focus: readonly string[]): void {
  const { fitView, getInternalNode, getViewport, setViewport } = useReactFlow<CanvasNode>();
  const store = useStoreApi();
  const moved = useRef<{ from: Viewport; to: Viewport | null } | null>(null);
  useEffect(() => {
    if (focus.length === 0) {
      const { from, to } = moved.current ?? {};
      moved.current = null;
      // whoever went on from there stays where they are
      if (from && to && sameView(to, getViewport())) void setViewport(from, { duration: motionMs() });
      return;
    }
    const { width, height, transform } = store.getState();
    const [x, y, zoom] = transform;
    const nodes = focus.flatMap((id) => getInternalNode(id) ?? []);
    const inside = nodes.every(({ internals: { positionAbsolute: at }, measured }) => {
      const right = (at.x + (measured.width ?? 0)) * zoom + x;
      const bottom = (at.y + (measured.height ?? 0)) * zoom + y;
      return at.x * zoom + x >= 0 && at.y * zoom + y >= 0 && right <= width && bottom <= height;
    });
    if (inside) return;
    const move = { from: moved.current?.from ?? getViewport(), to: null as Viewport | null };
    moved.current = move;
    void fitView({ nodes, padding: 0.15, minZoom: 0.4, maxZoom: 1, duration: motionMs() }).then(() => {
      move.to = getViewport();
    });
  }, [focus, fitView, getInternalNode, getViewport, setViewport, store]);
}

function sameView(a: Viewport, b: Viewport): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}
