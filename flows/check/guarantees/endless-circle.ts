import { circles } from "../circles.ts";
import type { Graph, State, Step } from "../graph.ts";
import { nodesOn, pathTo, wayTo } from "../path.ts";
import type { Place } from "../places.ts";
import { reaching } from "../reaching.ts";
import type { Violation } from "../violation.ts";
import { around } from "./silent-circle.ts";

/**
 * Circles of customer turns without a bounded exit to a human. After enough visits a node with a bounded exit is left
 * through that alone, so a conversation that never ends walks a circle of what is then left, sooner or later.
 */
export function endlessCircles(graph: Graph): Violation[] {
  return [...unbounded(graph), ...boundsElsewhere(graph)];
}

function unbounded(graph: Graph): Violation[] {
  const left = (step: Step) => !afterAgent(step) && (bounds(step) || !isBounded(step.place));
  return circles(graph, left)
    .filter((members) => isTalk(graph, members, left))
    .map((members) => {
      const { path, cycle } = around(graph, members, left, 2);
      const titles = new Map(members.map(({ place: { node } }) => [node.id, node.title]));
      const through = [...new Set(cycle)].map((id) => `“${titles.get(id) ?? id}”`).slice(0, 3);
      return {
        path,
        reroute: (rest) => {
          const [others] = circles(rest, left).filter((found) => isTalk(rest, found, left));
          return others ? around(rest, others, left, 2).path : null;
        },
        finding: {
          severity: "error",
          rule: "endless circle",
          nodes: [...new Set(cycle)],
          cycle,
          path: nodesOn(graph, path),
          message: `The customer can go round ${through.join(", ")} without end: put a Loop detector in the circle that leads to a person.`,
        },
      };
    });
}

/** A bounded exit on a circle that leads to no human. */
function boundsElsewhere(graph: Graph): Violation[] {
  const human = reaching(graph, ({ place }) => place.kind.reachesHuman);
  const told = new Set<string>();
  return circles(graph, (step) => !afterAgent(step)).flatMap((members) =>
    members.flatMap((state) =>
      (graph.out[state.at] ?? [])
        .filter((step) => bounds(step) && !human[step.to.at] && !told.has(step.place.node.id))
        .map((step): Violation => {
          told.add(step.place.node.id);
          const path = [...pathTo(graph, state), step];
          const { node } = step.place;
          return {
            path,
            reroute: (left) => {
              const way = wayTo(state)(left);
              return way && left.out[state.at]?.includes(step) ? [...way, step] : null;
            },
            finding: {
              severity: "error",
              rule: "bound without a human",
              nodes: [node.id],
              exit: step.exit?.id ?? "",
              path: nodesOn(graph, path),
              message: `“${node.title}” ends a circle through “${step.exit?.label}”, but no path from there leads to a person: connect it to a Handoff.`,
            },
          };
        }),
    ),
  );
}

function isTalk(graph: Graph, members: State[], allowed: (step: Step) => boolean): boolean {
  const inside = new Set(members);
  return members.some(({ at }) =>
    graph.out[at]?.some((step) => allowed(step) && inside.has(step.to) && step.exit?.after === "message"),
  );
}

/** A circle through a person's hands is that person's. */
function afterAgent({ exit }: Step): boolean {
  return exit?.after === "agent";
}

function bounds({ exit }: Step): boolean {
  return exit?.boundedBy !== undefined;
}

function isBounded({ exits }: Place): boolean {
  return exits.some(({ boundedBy }) => boundedBy !== undefined);
}
