import type { Finding } from "../finding.ts";
import type { Graph } from "../graph.ts";

/** Nodes that call out while a person has the conversation: such calls never go out. */
export function afterAPerson(graph: Graph): Finding[] {
  const told = new Set<string>();
  return graph.states.flatMap(({ place: { node, exits }, aside }): Finding[] => {
    const calls = exits.some(({ takes }) => takes.some((stimulus) => "call" in stimulus));
    if (!aside || !calls || told.has(node.id)) return [];
    told.add(node.id);
    const message = `“${node.title}” comes after a person took over, when nothing is done for the flow any more: move it before the Handoff, or behind “Returned to the flow”.`;
    return [{ severity: "warning", rule: "after a person", nodes: [node.id], message }];
  });
}
