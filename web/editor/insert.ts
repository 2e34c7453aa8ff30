import { connect } from "#flows/edit/edges.ts";
import { addNode, type Position } from "#flows/edit/nodes.ts";
import type { Flow } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";
import { type Sheet, sheetHolding, sheetOf } from "./sheet/sheet.ts";

/** Canvas units: nodes lie on this grid. */
export const grid = 8;
/** How wide a node's card is, and how far the next one stands from it. */
export const cardWidth = 240;
const gap = 96;
const row = 160;

export function snap({ x, y }: Position): Position {
  return { x: Math.round(x / grid) * grid, y: Math.round(y / grid) * grid };
}

/** Adds a node to the right of another, and leads that one's first free exit to it; nothing leads to a remark. */
export function insertAfter(flow: Flow, after: string, node: { id: string; kind: string }): Flow {
  const sheet = sheetHolding(flow, after) ?? null;
  const added = addNode(flow, { ...node, in: sheet, at: placeAfter(flow, after) });
  const exit = kindOf(node)?.remark ? undefined : freeExit(flow, after);
  return exit ? connect(added, { from: after, exit, to: node.id }) : added;
}

/** The first exit of a node that leads nowhere yet. */
export function freeExit(flow: Flow, id: string): string | undefined {
  const node = flow.nodes.find((candidate) => candidate.id === id);
  const exits = (node && kindOf(node)?.exits(node.config)) ?? [];
  return exits.find((exit) => !flow.edges.some((edge) => edge.from === id && edge.exit === exit.id))?.id;
}

/** A free place to the right of a node, further down where one is taken. */
function placeAfter(flow: Flow, id: string): Position {
  const from = flow.layout[id] ?? { x: 0, y: 0 };
  const here = sheetOf(flow, sheetHolding(flow, id) ?? null);
  const at = { x: from.x + cardWidth + gap, y: from.y };
  while (taken(here, at)) at.y += row;
  return snap(at);
}

/** The free place on a sheet that is nearest to a point, so that no card covers another. */
export function placeNear(flow: Flow, sheet: Sheet, point: Position): Position {
  const here = sheetOf(flow, sheet);
  const free = around.map(({ x, y }) => ({ x: point.x + x, y: point.y + y })).find((at) => !taken(here, at));
  return snap(free ?? point);
}

const reach = 15;
const stride = 40;

/** Offsets around a point, the nearest first. */
const around: Position[] = Array.from({ length: (2 * reach + 1) ** 2 }, (_, index) => ({
  x: ((index % (2 * reach + 1)) - reach) * stride,
  y: (Math.floor(index / (2 * reach + 1)) - reach) * stride,
})).sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));

/** Whether a card already lies about there. */
function taken(flow: Flow, at: Position): boolean {
  return Object.values(flow.layout).some(
    (other) => Math.abs(other.x - at.x) < cardWidth + stride && Math.abs(other.y - at.y) < row - grid,
  );
}
