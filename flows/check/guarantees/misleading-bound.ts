import { circles } from "../circles.ts";
import type { Graph, State, Step } from "../graph.ts";
import { nodesOn, type Path, pathTo, wayBetween } from "../path.ts";
import { reaching } from "../reaching.ts";
import type { Violation } from "../violation.ts";
import { afterAgent, bounds } from "./endless-circle.ts";

/** Bounded exits of a circle of customer turns from which no human can be reached. */
export function misleadingBounds(graph: Graph): Violation[] {
  const human = reaching(graph, ({ place }) => place.kind.reachesHuman);
  const told = new Set<string>();
  return circles(graph, (step) => !afterAgent(step))
    .flat()
    .flatMap((state) => (graph.out[state.at] ?? []).map((step) => ({ state, step })))
    .filter(({ step }) => bounds(step) && !human[step.to.at])
    .filter(({ step: { place } }) => !told.has(place.node.id) && told.add(place.node.id))
    .map(({ state, step }): Violation => {
      const path = [...pathTo(graph, state), step];
      const { id, title } = step.place.node;
      // taken at once where its rule holds by then, else round and round until the bound is reached
      const others = [[...pathTo(graph, state), ...rounds(graph, state, step), step]];
      return {
        path,
        reroute: () => {
          const other = others.shift();
          return other ? { path: other } : null;
        },
        finding: {
          severity: "error",
          rule: "bound without a human",
          nodes: [id],
          exit: step.exit?.id ?? "",
          path: nodesOn(graph, path),
          message: `“${title}” ends a circle through “${step.exit?.label}”, but no path from there leads to a person: connect it to a Handoff.`,
        },
      };
    });
}

function rounds(graph: Graph, state: State, { exit }: Step): Path {
  const way = wayBetween(
    graph,
    state,
    (to) => to === state,
    (step) => !afterAgent(step),
  );
  return Array.from({ length: (exit?.boundedBy ?? 1) - 1 }, () => way ?? []).flat();
}
