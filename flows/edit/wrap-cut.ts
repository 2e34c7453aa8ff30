import type { Edge, Flow, Node } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import { formatList } from "../text/format.ts";
import type { Position } from "./nodes.ts";

/** Where a selection is cut out of the flow around it. */
export interface Cut {
  ok: true;
  sheet: string | null;
  inside: Set<string>;
  /** Edges that lead into the selection, all to `entry`. */
  into: Edge[];
  entry: string;
  /** Edges that lead out of it, to `targets`: the usual way on first. */
  out: Edge[];
  targets: string[];
  /** Its upper left corner, and where its rightmost node lies. */
  corner: Position;
  right: number;
}

/** Cuts a selection out; what begins the flow stays where it is. Refused where a subflow has too few or too many ways. */
export function cutOf(flow: Flow, selected: string[]): Cut | { ok: false; reason: string } {
  const nodes = flow.nodes.filter((node) => selected.includes(node.id) && !kindOf(node)?.begins);
  const [first] = nodes;
  if (!first) return refuse("Nothing is selected that could be a subflow: choose some nodes.");
  if (nodes.some((node) => node.in !== first.in))
    return refuse("The nodes are on different sheets: choose nodes of one of them.");
  const end = nodes.find((node) => kindOf(node)?.endsSubflow);
  if (end) return refuse(`“${end.title}” ends the subflow that it is in: leave it out of the selection.`);
  const inside = new Set(nodes.map(({ id }) => id));
  const into = flow.edges.filter(({ from, to }) => !inside.has(from) && inside.has(to));
  const out = flow.edges.filter(({ from, to }) => inside.has(from) && !inside.has(to));
  const entries = [...new Set(into.map(({ to }) => to))];
  const [entry] = entries;
  if (entry === undefined)
    return refuse("No path leads into the selection: choose nodes that a path leads to.");
  if (entries.length > 1)
    return refuse(
      `Paths lead into ${titles(flow, entries)}: a subflow begins in one place. Choose other nodes.`,
    );
  const targets = inOrder(flow, out);
  if (targets.length === 0)
    return refuse("No path leads on from the selection, so there is no way back: leave its last node out.");
  if (targets.length > 2)
    return refuse(
      `Paths lead on to ${titles(flow, targets)}: a subflow goes on in two ways at most. Choose other nodes.`,
    );
  return { ok: true, sheet: first.in ?? null, inside, into, entry, out, targets, ...boundsOf(flow, nodes) };
}

function refuse(reason: string): { ok: false; reason: string } {
  return { ok: false, reason };
}

/** Where the edges lead, usual exits first. */
function inOrder(flow: Flow, out: Edge[]): string[] {
  const isUsual = ({ from, exit }: Edge): boolean => {
    const node = flow.nodes.find(({ id }) => id === from);
    const exits = (node && kindOf(node)?.exits(node.config)) ?? [];
    return exits.length === 1 || exits.some(({ id, usual }) => id === exit && usual);
  };
  return [...new Set([...out.filter(isUsual), ...out].map(({ to }) => to))];
}

function titles(flow: Flow, ids: string[]): string {
  const named = ids.map((id) => `“${flow.nodes.find((node) => node.id === id)?.title ?? id}”`);
  return formatList(named, "and");
}

function boundsOf(flow: Flow, nodes: Node[]): { corner: Position; right: number } {
  const places = nodes.flatMap(({ id }) => flow.layout[id] ?? []);
  if (places.length === 0) return { corner: { x: 80, y: 160 }, right: 80 };
  const xs = places.map(({ x }) => x);
  return {
    corner: { x: Math.min(...xs), y: Math.min(...places.map(({ y }) => y)) },
    right: Math.max(...xs),
  };
}
