import type { Flow } from "../../flow.ts";
import { kindOf } from "../../kinds/index.ts";
import type { Finding } from "../finding.ts";
import type { Place, Places } from "../places.ts";

/** Nodes that no conversation comes by, and subflows that none runs. */
export function unreachable(flow: Flow, places: Places): Finding[] {
  const reached = new Set([...reachedPlaces(places)].map(({ node }) => node.id));
  const run = new Set(flow.nodes.filter(({ id }) => reached.has(id)).map((node) => node.in));
  return [
    ...flow.subflows
      .filter(({ id }) => !run.has(id))
      .map(
        ({ id, name }): Finding => ({
          severity: "warning",
          rule: "idle subflow",
          nodes: [],
          subflow: id,
          message: `Nothing runs the subflow “${name}”: add a Run flow for it, or remove it.`,
        }),
      ),
    ...flow.nodes
      .filter((node) => !reached.has(node.id) && (node.in === undefined || run.has(node.in)))
      .filter((node) => !kindOf(node)?.begins && !kindOf(node)?.remark)
      .map(
        ({ id, title }): Finding => ({
          severity: "warning",
          rule: "unreachable",
          nodes: [id],
          message: `No path leads to “${title}”: connect it or remove it.`,
        }),
      ),
  ];
}

/** By connections alone: also what only a subflow leads to that never ends that way. */
function reachedPlaces({ start, entries }: Places): Set<Place> {
  const reached = new Set(start ? [start] : []);
  for (const { node, kind, to } of reached) {
    const entry = entries.get(kind.runs(node.config)?.subflow ?? "");
    if (entry) reached.add(entry);
    for (const target of to.values()) reached.add(target);
  }
  return reached;
}
