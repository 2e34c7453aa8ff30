import type { Graph, State } from "./graph.ts";
import { given, memoryOf } from "./memory.ts";
import type { Place } from "./places.ts";
import { staysUnset, unsetWay } from "./unset.ts";

/**
 * Variables that every way to a state sets, and that are read from there on before they are set again: whoever is put
 * there in the middle of a conversation has to bring them.
 */
export function reliedOn(graph: Graph, state: State): string[] {
  const ahead = new Set(
    graph.states.filter(({ frame }) => frame === state.frame).flatMap(({ place }) => readAt(place)),
  );
  return [...ahead].filter(
    (variable) => readFrom(graph, state, variable) && unsetWay(graph, state, variable) === null,
  );
}

/** What a node's texts need and its rules look at. */
function readAt(place: Place): string[] {
  const rules = place.kind.rules(place.node.config).flatMap(({ tests }) => tests);
  const roots = rules.map(({ left }) => left.split(".")[0] ?? left).filter((root) => !given.includes(root));
  return [...memoryOf(place).needs, ...roots];
}

/** Whether some way from a state comes to a node that reads the variable while nothing has set it. */
function readFrom(graph: Graph, from: State, variable: string): boolean {
  const seen = new Set([from]);
  for (const state of seen) {
    if (state.frame === from.frame && readAt(state.place).includes(variable)) return true;
    for (const step of graph.out[state.at] ?? []) {
      if (staysUnset(step, from.frame, variable)) seen.add(step.to);
    }
  }
  return false;
}
