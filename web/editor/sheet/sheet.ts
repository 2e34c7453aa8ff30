import type { Flow, Node } from "#flows/flow.ts";
import type { AnyKind } from "#flows/kind.ts";
import { kindOf, kinds } from "#flows/kinds/index.ts";

/** What the canvas shows at a time: a subflow, by its id, or the main flow. */
export type Sheet = string | null;

/** The part of a flow that stands on one sheet; the flow itself where there is no other. */
export function sheetOf(flow: Flow, sheet: Sheet): Flow {
  const nodes = flow.nodes.filter((node) => isOn(node, sheet));
  if (nodes.length === flow.nodes.length) return flow;
  const here = new Set(nodes.map((node) => node.id));
  return {
    ...flow,
    nodes,
    edges: flow.edges.filter((edge) => here.has(edge.from) && here.has(edge.to)),
    layout: Object.fromEntries(Object.entries(flow.layout).filter(([id]) => here.has(id))),
  };
}

/** The sheet that a node stands on; undefined where there is no such node. */
export function sheetHolding(flow: Flow, id: string | undefined): Sheet | undefined {
  const node = flow.nodes.find((candidate) => candidate.id === id);
  return node && (node.in ?? null);
}

/** The sheet that an edit changed, where it is not the one at hand; what nobody sees cannot be undone knowingly. */
export function sheetChanged(before: Flow, after: Flow, sheet: Sheet): Sheet {
  const kept = new Set(before.nodes);
  const known = new Set(after.nodes);
  const touched = [
    ...after.nodes.filter((node) => !kept.has(node) || before.layout[node.id] !== after.layout[node.id]),
    ...before.nodes.filter((node) => !known.has(node)),
  ];
  if (touched.length === 0 || touched.some((node) => isOn(node, sheet))) return sheet;
  return touched[0]?.in ?? null;
}

/** The kinds that may be added to what stands on a sheet: those that belong there, and one beginning. */
export function offeredOn(shown: Flow, sheet: Sheet): AnyKind[] {
  const begun = shown.nodes.some((node) => kindOf(node)?.begins);
  return kinds.filter((kind) => belongsOn(kind, sheet) && !(begun && kind.begins));
}

function belongsOn(kind: AnyKind, sheet: Sheet): boolean {
  return kind.place === "both" || (kind.place === "main") === (sheet === null);
}

function isOn(node: Node, sheet: Sheet): boolean {
  return (node.in ?? null) === sheet;
}
