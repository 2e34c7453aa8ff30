import type { Finding } from "../finding.ts";
import type { Graph, State, Step } from "../graph.ts";

/** Nodes that call out behind an exit that is taken while a person has the conversation: such calls never go out. */
export function afterAPerson(graph: Graph): Finding[] {
  const told = new Set<string>();
  return graph.out
    .flat()
    .filter(isTakenOver)
    .flatMap((step) =>
      behind(graph, step.to).flatMap(({ place: { node, exits } }): Finding[] => {
        const calls = exits.some(({ takes }) => takes.some((stimulus) => "call" in stimulus));
        if (!calls || told.has(node.id)) return [];
        told.add(node.id);
        const message = `“${node.title}” comes after a person took over, when nothing is done for the flow any more: move it before the Handoff, or behind “Returned to the flow”.`;
        return [
          {
            severity: "warning",
            rule: "after a person",
            nodes: [node.id],
            exit: step.exit?.id ?? "",
            message,
          },
        ];
      }),
    );
}

/** Left while the agent keeps the conversation. */
function isTakenOver({ exit }: Step): boolean {
  const last = exit?.takes.at(-1);
  return exit?.after === "agent" && last !== undefined && "agent" in last && last.agent === "accepts";
}

/** What is walked from there on without anybody else: where the conversation rests, it stays. */
function behind(graph: Graph, from: State): State[] {
  const seen = new Set([from]);
  for (const state of seen) {
    if (state.place.hears) continue;
    for (const { to, exit } of graph.out[state.at] ?? []) if (!exit?.after) seen.add(to);
  }
  return [...seen];
}
