import { circles } from "../circles.ts";
import type { Graph, State, Step } from "../graph.ts";
import { nodesOn, type Path, pathTo, wayBetween } from "../path.ts";
import type { Violation } from "../violation.ts";

/** Circles that run without the customer: time and agents do not speak for them. */
export function silentCircles(graph: Graph): Violation[] {
  const silent = ({ exit }: Step) => exit?.after !== "message";
  return circles(graph, silent).map((members) => {
    const { path, cycle } = around(graph, members, silent);
    const [first] = cycle;
    const title = graph.states.find(({ place }) => place.node.id === first)?.place.node.title ?? first;
    return {
      path,
      reroute: (left) => {
        const [others] = circles(left, silent).filter((found) =>
          found.some((state) => members.includes(state)),
        );
        return others ? around(left, others, silent) : null;
      },
      finding: {
        severity: "error",
        rule: "circle without customer",
        nodes: [...new Set(cycle)],
        cycle,
        path: nodesOn(graph, path),
        message: `From “${title}” the flow comes back to it without the customer saying anything: let it Ask something on the way, or lead elsewhere.`,
      },
    };
  });
}

/** The way to the nearest of the members and once around, or as often as wanted. */
export function around(
  graph: Graph,
  members: State[],
  allowed: (step: Step) => boolean,
  times = 1,
): { path: Path; cycle: string[] } {
  const nearest = members.reduce((a, b) => (b.at < a.at ? b : a));
  const once = wayBetween(graph, nearest, (state) => state === nearest, allowed) ?? [];
  return {
    path: [...pathTo(graph, nearest), ...Array.from({ length: times }, () => once).flat()],
    cycle: once.map(({ from }) => from.place.node.id),
  };
}
