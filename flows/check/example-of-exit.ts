import type { Edge, Flow, Policy } from "../flow.ts";
import { type Counterexample, shown, walkedWay } from "./counterexample.ts";
import { type Graph, graphOf } from "./graph.ts";
import { pathTo, wayTo } from "./path.ts";
import { placesOf } from "./places.ts";
import { stagesFor } from "./stages.ts";
import type { Way } from "./violation.ts";

/** The shortest conversation that was found to leave a node through an exit; null where none was. */
export function exampleOfExit(
  flow: Flow,
  { from, exit }: Pick<Edge, "from" | "exit">,
  workspacePolicies: Policy[] = [],
): Counterexample | null {
  const graph = graphOf(placesOf(flow));
  const reroute = (left: Graph): Way | null => {
    const taken = left.out
      .flat()
      .find((step) => step.exit?.id === exit && step.place.node.id === from && wayTo(step.from)(left));
    return taken ? { path: [...pathTo(left, taken.from), taken] } : null;
  };
  const first = reroute(graph);
  const walked = first && walkedWay(stagesFor(flow, workspacePolicies), graph, { ...first, reroute });
  return walked && shown(graph, walked.path, walked.example, true);
}
