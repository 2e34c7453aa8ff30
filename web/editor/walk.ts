import type { Flow } from "#flows/flow.ts";
import type { Entry } from "#flows/record.ts";

/** The way a conversation took through a flow. */
export interface Walk {
  /** The node at work; null before the beginning and after the end. */
  active: string | null;
  nodes: ReadonlySet<string>;
  /** Edge keys, `from:exit`. */
  edges: ReadonlySet<string>;
}

export const noWalk: Walk = { active: null, nodes: new Set(), edges: new Set() };

export function edgeId({ from, exit }: { from: string; exit: string }): string {
  return `${from}:${exit}`;
}

/** Reads from a conversation's log which nodes were entered and through which exits they were left. */
export function walkOf(entries: Entry[], active: string | null): Walk {
  const nodes = new Set<string>();
  const edges = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === "entered") nodes.add(entry.node);
    if (entry.kind === "left") {
      nodes.add(entry.node);
      edges.add(edgeId({ from: entry.node, exit: entry.exit }));
    }
  }
  if (active) nodes.add(active);
  return { active, nodes, edges };
}

/** The part of a way that leads over a sheet. */
export function walkOn(sheet: Flow, { active, nodes, edges }: Walk): Walk {
  const here = new Set(sheet.nodes.map((node) => node.id));
  const walked = new Set([...nodes].filter((id) => here.has(id)));
  return { active: active && here.has(active) ? active : null, nodes: walked, edges };
}

/** Where a conversation stands or ended, with the two steps before: as much as can be read at once. */
export function lastSteps({ active, nodes }: Walk): string[] {
  const before = [...nodes].filter((node) => node !== active);
  return [...before, ...(active ? [active] : [])].slice(-3);
}
