import { connect } from "#flows/edit/edges.ts";
import { addNode, type Position } from "#flows/edit/nodes.ts";
import type { Flow, Node } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";
import { type Sheet, sheetHolding, sheetOf } from "./sheet/sheet.ts";

/** Canvas units: nodes lie on this grid. */
export const grid = 8;
/** How wide a node's card is, and how far the next one stands from it. */
export const cardWidth = 240;
const gap = 96;
/** A card without exits, and what each of them adds. */
export const cardTop = 76;
export const exitHeight = 24;

/** About how high a node's card is: a title, up to two lines of summary, a row for each exit. */
export function cardHeight(node: Pick<Node, "kind"> & { config?: Node["config"] }): number {
  const kind = kindOf(node);
  return cardTop + (kind?.exits(node.config ?? kind.defaults).length ?? 0) * exitHeight + 8;
}

export function snap({ x, y }: Position): Position {
  return { x: Math.round(x / grid) * grid, y: Math.round(y / grid) * grid };
}

/** Adds a node to the right of another, and leads that one's first free exit to it; nothing leads to a remark. */
export function insertAfter(flow: Flow, after: string, node: { id: string; kind: string }): Flow {
  const sheet = sheetHolding(flow, after) ?? null;
  const added = addNode(flow, { ...node, in: sheet, at: placeAfter(flow, after, cardHeight(node)) });
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
function placeAfter(flow: Flow, id: string, height: number): Position {
  const from = flow.layout[id] ?? { x: 0, y: 0 };
  const here = sheetOf(flow, sheetHolding(flow, id) ?? null);
  const at = { x: from.x + cardWidth + gap, y: from.y };
  while (taken(here, at, height)) at.y += stride;
  return snap(at);
}

/** The free place on a sheet that is nearest to a point, so that no card covers another. */
export function placeNear(flow: Flow, sheet: Sheet, kind: string, point: Position): Position {
  const here = sheetOf(flow, sheet);
  const height = cardHeight({ kind });
  const free = around
    .map(({ x, y }) => ({ x: point.x + x, y: point.y + y }))
    .find((at) => !taken(here, at, height));
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
function taken(flow: Flow, at: Position, height: number): boolean {
  return flow.nodes.some((node) => {
    const other = flow.layout[node.id];
    if (!other || Math.abs(other.x - at.x) >= cardWidth + stride) return false;
    return at.y < other.y + cardHeight(node) + grid && other.y < at.y + height + grid;
  });
}
