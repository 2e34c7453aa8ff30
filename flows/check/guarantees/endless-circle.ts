import { circles } from "../circles.ts";
import type { Graph, State, Step } from "../graph.ts";
import { nodesOn, type Path } from "../path.ts";
import type { Place } from "../places.ts";
import { reaching } from "../reaching.ts";
import type { Violation } from "../violation.ts";
import { around } from "./silent-circle.ts";

/**
 * Circles of customer turns without a bounded exit. After enough visits a node with a bounded exit is left
 * through that alone, so a conversation that never ends walks a circle of what is then left, sooner or later.
 */
export function endlessCircles(graph: Graph): Violation[] {
  const left = (step: Step) => !afterAgent(step) && (bounds(step) || !isBounded(step.place));
  return circles(graph, left)
    .filter((members) => isTalk(graph, members, left))
    .map((members) => {
      const { path, cycle } = around(graph, members, left, 2);
      const titles = new Map(members.map(({ place: { node } }) => [node.id, node.title]));
      const through = [...new Set(cycle)].map((id) => `“${titles.get(id) ?? id}”`).slice(0, 3);
      return {
        path,
        round: roundOf,
        reroute: (rest) => {
          const [others] = circles(rest, left).filter((found) => isTalk(rest, found, left));
          return others ? around(rest, others, left, 2) : null;
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

/** The exits from the last visit but one to where a way ends. */
function roundOf(path: Path): number {
  const end = path.at(-1)?.to;
  return path.slice(path.findLastIndex(({ from }) => from === end)).filter(({ exit }) => exit).length;
}

/** Steps that stay open however often a conversation comes by: on circles, a node with a bound keeps its bounded exits alone. */
export function lasting(graph: Graph): (step: Step) => boolean {
  if (!graph.states.some(({ place }) => isBounded(place))) return () => true;
  const round = new Set(circles(graph, () => true).flat());
  return (step) => bounds(step) || !isBounded(step.place) || !round.has(step.from);
}

/**
 * Whether what follows a step can still come to what is wanted. Within its circle, nodes with a bound may have been come
 * by often enough already; in circles that are only entered through it, none has been come by yet, and a way that comes
 * by each of them once takes any exit.
 */
export function leadingTo(graph: Graph, wanted: (state: State) => boolean): (step: Step) => boolean {
  const lasts = lasting(graph);
  const always = reaching(graph, wanted, lasts);
  let closer: ((step: Step) => boolean) | undefined;
  return (step) => {
    if (always[step.to.at]) return true;
    closer ??= leadingAtFirst(graph, wanted, lasts);
    return closer(step);
  };
}

function leadingAtFirst(
  graph: Graph,
  wanted: (state: State) => boolean,
  lasts: (step: Step) => boolean,
): (step: Step) => boolean {
  const round = circles(graph, () => true);
  const circle = new Map(round.flatMap((members, index) => members.map((state) => [state, index] as const)));
  const inside = ({ from, to }: Step) => circle.has(from) && circle.get(from) === circle.get(to);
  const again = laidOutAgain(graph);
  const first = reaching(graph, wanted, (step) => lasts(step) || !again.has(step.place));
  const later = reaching(
    graph,
    (state) =>
      wanted(state) ||
      (graph.out[state.at] ?? []).some((step) => lasts(step) && !inside(step) && first[step.to.at]),
    (step) => lasts(step) && inside(step),
  );
  return (step) => (inside(step) ? later : first)[step.to.at] ?? false;
}

/** Places that are come to in more than one run of their subflow: visits are counted by node, whichever run it is. */
function laidOutAgain({ states }: Graph): Set<Place> {
  const seen = new Set<Place>();
  const again = new Set<Place>();
  for (const { place } of states) (seen.has(place) ? again : seen).add(place);
  return again;
}

function isTalk(graph: Graph, members: State[], allowed: (step: Step) => boolean): boolean {
  const inside = new Set(members);
  return members.some(({ at }) =>
    graph.out[at]?.some((step) => allowed(step) && inside.has(step.to) && step.exit?.after === "message"),
  );
}

/** A circle through a person's hands is that person's. */
export function afterAgent({ exit }: Step): boolean {
  return exit?.after === "agent";
}

export function bounds({ exit }: Step): boolean {
  return exit?.boundedBy !== undefined;
}

function isBounded({ exits }: Place): boolean {
  return exits.some(({ boundedBy }) => boundedBy !== undefined);
}
