import type { Flow } from "../flow.ts";
import { moveNodes, type Position } from "./nodes.ts";

export type Side = "left" | "center" | "right" | "top" | "middle" | "bottom";
/** How large nodes are drawn, by id; what is not told counts as a point. */
export type Sizes = Record<string, { width: number; height: number }>;

/** Puts nodes in line: along a side of the selection, or along its middle. */
export function align(flow: Flow, ids: string[], side: Side, sizes: Sizes = {}): Flow {
  const axis = side === "left" || side === "center" || side === "right" ? "x" : "y";
  const spans = spansOf(flow, ids, axis, sizes);
  const from = Math.min(...spans.map(({ start }) => start));
  const to = Math.max(...spans.map(({ start, size }) => start + size));
  return place(
    flow,
    axis,
    spans.map(({ id, size }) => {
      if (side === "left" || side === "top") return [id, from];
      if (side === "right" || side === "bottom") return [id, to - size];
      return [id, (from + to - size) / 2];
    }),
  );
}

/** Leaves the same room between nodes; the outermost stay where they are. */
export function distribute(flow: Flow, ids: string[], along: "across" | "down", sizes: Sizes = {}): Flow {
  const axis = along === "across" ? "x" : "y";
  const spans = spansOf(flow, ids, axis, sizes).toSorted((a, b) => a.start - b.start);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || spans.length < 3) return flow;
  const taken = spans.reduce((sum, { size }) => sum + size, 0);
  const gap = (last.start + last.size - first.start - taken) / (spans.length - 1);
  let at = first.start;
  return place(
    flow,
    axis,
    spans.map(({ id, size }) => {
      const start = at;
      at += size + gap;
      return [id, start];
    }),
  );
}

interface Span {
  id: string;
  start: number;
  size: number;
}

function spansOf(flow: Flow, ids: string[], axis: keyof Position, sizes: Sizes): Span[] {
  return ids.flatMap((id) => {
    const at = flow.layout[id];
    const size = sizes[id]?.[axis === "x" ? "width" : "height"] ?? 0;
    return at ? [{ id, start: at[axis], size }] : [];
  });
}

function place(flow: Flow, axis: keyof Position, starts: [id: string, start: number][]): Flow {
  const places = starts.map(([id, start]) => {
    const at = flow.layout[id] ?? { x: 0, y: 0 };
    return [id, { ...at, [axis]: Math.round(start) + 0 }] as const;
  });
  return moveNodes(flow, Object.fromEntries(places));
}
