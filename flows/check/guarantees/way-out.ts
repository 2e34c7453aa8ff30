import type { Graph, State } from "../graph.ts";
import { nodesOn, pathTo, wayTo } from "../path.ts";
import type { Place } from "../places.ts";
import { reaching } from "../reaching.ts";
import type { Violation } from "../violation.ts";
import { lasting } from "./endless-circle.ts";

/** States from which neither an end nor a human can be reached; of each stretch of them, the first that is come to. */
export function noWayOut(graph: Graph): Violation[] {
  const saved = reaching(graph, ({ place, aside }) => aside || isWayOut(place), lasting(graph));
  const lost = (state: State | undefined) => state !== undefined && !saved[state.at];
  const told = new Set<string>();
  return graph.states
    .filter((state) => lost(state) && !lost(graph.first[state.at]?.from))
    .filter(({ place }) => !told.has(place.node.id) && told.add(place.node.id))
    .map((state) => {
      const path = pathTo(graph, state);
      const { title } = state.place.node;
      return {
        path,
        reroute: wayTo(state),
        finding: {
          severity: "error",
          rule: "no way out",
          nodes: stretch(graph, state),
          path: nodesOn(graph, path),
          message: `From “${title}” on no path leads to a person or to an end: connect one to a Handoff or a Close.`,
        },
      };
    });
}

/** A human takes over, or the conversation ends: also at an exit that may stay open and is. */
export function isWayOut({ kind, exits, to }: Place): boolean {
  return kind.reachesHuman || kind.closes || exits.some(({ id, required }) => !required && !to.has(id));
}

/** A state and all that is walked from there on. */
function stretch(graph: Graph, from: State): string[] {
  const seen = new Set([from]);
  for (const { at } of seen) for (const { to } of graph.out[at] ?? []) seen.add(to);
  return [...new Set([...seen].map(({ place }) => place.node.id))];
}
