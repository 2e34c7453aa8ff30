import type { Viewport } from "@xyflow/react";
import type { Flow } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";

/** Up to this many nodes a whole flow can be read at once. */
const readable = 10;

/**
 * What of a flow is shown first: a flow just begun keeps its room to the right of Start, a large one is opened at its
 * Start, at a size that can be read; null for those that fit.
 */
export function openingView(flow: Flow): Viewport | null {
  const start = flow.nodes.find((node) => kindOf(node)?.begins);
  const at = start && flow.layout[start.id];
  if (!at || (flow.nodes.length > 2 && flow.nodes.length <= readable)) return null;
  const zoom = flow.nodes.length > readable ? 0.8 : 1;
  const down = Math.min(lowest, Math.max(240, besideBar + (at.y - topAbove(flow, at)) * zoom));
  return { x: 48 - at.x * zoom, y: down - at.y * zoom, zoom };
}

/** Below the bar that names the sheet. */
const besideBar = 72;
const lowest = 440;

/** Where what stands above Start begins, such as a note on what the flow is for. */
function topAbove({ layout }: Flow, at: { x: number; y: number }): number {
  const above = Object.values(layout).filter(({ x, y }) => Math.abs(x - at.x) < 240 && y < at.y);
  return Math.min(at.y, ...above.map(({ y }) => y));
}
