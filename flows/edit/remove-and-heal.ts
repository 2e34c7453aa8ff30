import type { Edge, Flow } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import { connect } from "./edges.ts";
import { removeNodes } from "./nodes.ts";

/** Removes nodes, and leads what came to them on to where their usual exits went. */
export function removeAndHeal(flow: Flow, ids: string[]): Flow {
  const gone = new Set(ids);
  const into = flow.edges.filter(({ from, to }) => !gone.has(from) && gone.has(to));
  return into.reduce(
    (healed, edge) => {
      const to = onward(flow, edge.to, gone);
      return to === null ? healed : connect(healed, { ...edge, to });
    },
    removeNodes(flow, ids),
  );
}

/** The first node that stays along the usual way; null where that ends. */
function onward(flow: Flow, from: string, gone: Set<string>): string | null {
  const seen = new Set<string>();
  let at: string | null = from;
  while (at !== null && gone.has(at)) {
    if (seen.has(at)) return null;
    seen.add(at);
    at = usualEdge(flow, at)?.to ?? null;
  }
  return at;
}

/** The edge of the usual exit, or of the only one. */
function usualEdge(flow: Flow, id: string): Edge | undefined {
  const node = flow.nodes.find((candidate) => candidate.id === id);
  const exits = (node && kindOf(node)?.exits(node.config)) ?? [];
  const exit = exits.find(({ usual }) => usual) ?? (exits.length === 1 ? exits[0] : undefined);
  return flow.edges.find((edge) => edge.from === id && edge.exit === exit?.id);
}
