import type { Exit, Stimulus } from "../../kind.ts";
import type { Graph } from "../graph.ts";
import { nodesOn, pathTo, wayTo } from "../path.ts";
import { reaching } from "../reaching.ts";
import type { Violation } from "../violation.ts";
import { lasting } from "./endless-circle.ts";
import { isWayOut } from "./way-out.ts";

/** Outside calls that fail, or never tell, and lead nowhere: not to a person, not to an end, not back to the customer. */
export function lostCalls(graph: Graph): Violation[] {
  const found = reaching(graph, ({ place }) => isWayOut(place) || place.hears, lasting(graph));
  const told = new Set<string>();
  return graph.states
    .filter(({ aside }) => !aside)
    .flatMap((state) =>
      state.place.exits.filter(isFailure).flatMap((exit): Violation[] => {
        const step = graph.out[state.at]?.find((one) => one.exit === exit);
        const name = `${state.place.node.id}.${exit.id}`;
        if ((step && found[step.to.at]) || told.has(name)) return [];
        told.add(name);
        const path = [...pathTo(graph, state), ...(step ? [step] : [])];
        const { id, title } = state.place.node;
        const answer = exit.takes.find(isFailedCall);
        return [
          {
            path,
            ...(!step && answer && { ending: { node: id, stub: answer.call } }),
            reroute: (left) => {
              const way = wayTo(state)(left);
              if (!way || (step && !left.out[state.at]?.includes(step))) return null;
              return { path: [...way.path, ...(step ? [step] : [])] };
            },
            finding: {
              severity: "error",
              rule: "lost call",
              nodes: [id],
              exit: exit.id,
              path: nodesOn(graph, path),
              message: `When “${title}” ends as “${exit.label}”, nobody hears of it: lead it to a person, or tell the customer and go on.`,
            },
          },
        ];
      }),
    );
}

function isFailure({ takes }: Exit): boolean {
  return takes.some(isFailedCall);
}

function isFailedCall(stimulus: Stimulus): stimulus is Extract<Stimulus, { call: unknown }> {
  return "call" in stimulus && stimulus.call.status !== "done";
}
