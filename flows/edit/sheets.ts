import type { Flow, Node } from "../flow.ts";
import type { AnyKind } from "../kind.ts";
import { kindOf } from "../kinds/index.ts";

/** Whether nodes of a kind may stand in a subflow (`sheet`), or in the main flow where it is not given. */
export function belongs(kind: AnyKind, sheet: string | null | undefined): boolean {
  return kind.place === "both" || (kind.place === "main") === !sheet;
}

/** The nodes of a subflow, or of the main flow. */
export function nodesIn(flow: Pick<Flow, "nodes">, sheet: string | null): Node[] {
  return flow.nodes.filter((node) => (node.in ?? null) === sheet);
}

/** The subflow that a node runs; null where it runs none. */
export function runBy(node: Node): string | null {
  return kindOf(node)?.runs(node.config)?.subflow ?? null;
}

/** The settings of a node that runs a subflow, with another subflow in its place. */
export function runningInstead(node: Node, subflow: string): Node["config"] {
  const fields = kindOf(node)?.fields.filter(({ type }) => type === "subflow") ?? [];
  return { ...node.config, ...Object.fromEntries(fields.map(({ name }) => [name, subflow])) };
}

/** Subflows that nodes run, and those that the nodes in them run, and so on. */
export function subflowsUsed(flow: Flow, nodes: Node[]): Set<string> {
  const used = new Set<string>();
  const waiting = [...nodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const subflow = runBy(node);
    if (subflow === null || used.has(subflow)) continue;
    used.add(subflow);
    waiting.push(...nodesIn(flow, subflow));
  }
  return used;
}

/** An id like the wanted one that is not taken yet; takes it. */
export function freeId(taken: Set<string>, wanted: string): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted.slice(0, 60)}-${count}`;
  taken.add(id);
  return id;
}

/** A node taken to a subflow, or to the main flow. */
export function putIn(node: Node, sheet: string | null): Node {
  const { in: _, ...rest } = node;
  return sheet === null ? rest : { ...rest, in: sheet };
}
