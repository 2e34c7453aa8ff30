import { askedAgain } from "../asked-again.ts";
import type { Graph } from "../graph.ts";
import { nodesOn } from "../path.ts";
import type { Violation } from "../violation.ts";

/** Questions for what is known already. */
export function repeatedQuestions(graph: Graph): Violation[] {
  return askedAgain(graph).map(({ state, variable, by, path }) => {
    const { id, title } = state.place.node;
    return {
      path,
      reroute: (left) => askedAgain(left).find((other) => other.state.place === state.place) ?? null,
      finding: {
        severity: "error",
        rule: "asked again",
        nodes: [id],
        variable,
        setBy: by,
        path: nodesOn(graph, path),
        message: `“${title}” asks for ${variable} although it is known by then: let it use what was already said, or keep the answer as something else.`,
      },
    };
  });
}
