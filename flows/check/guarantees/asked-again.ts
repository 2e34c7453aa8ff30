import { type AskedAgain, askedAgain } from "../asked-again.ts";
import type { Graph } from "../graph.ts";
import { nodesOn } from "../path.ts";
import type { Violation } from "../violation.ts";

/** Questions for what is known already. */
export function repeatedQuestions(graph: Graph): Violation[] {
  return askedAgain(graph).map((again) => {
    const { state, variable, by } = again;
    const path = again.path();
    const { id } = state.place.node;
    return {
      path,
      reroute: (left) => {
        const other = askedAgain(left).find((one) => one.state.place === state.place);
        return other ? { path: other.path() } : null;
      },
      finding: {
        severity: "error",
        rule: "asked again",
        nodes: [id],
        variable,
        setBy: by,
        path: nodesOn(graph, path),
        message: inWords(again),
      },
    };
  });
}

function inWords({ state, variable, as, known }: AskedAgain): string {
  const { title } = state.place.node;
  if (known === "here")
    return `“${title}” asks for ${variable} although it is known by then: let it use what was already said, or keep the answer as something else.`;
  if (known === "outside")
    return `“${title}” asks for ${variable} although it is known as ${as} where the subflow is run: give it to the subflow, and let the question use what was already said.`;
  const what = known === "email" ? "an e-mail address" : "an order number";
  const where =
    as === null ? "although the customer gave it to a subflow before" : `although ${as} is one already`;
  const other = as === null ? "" : `, or speak of {{${as}}} in the question where another one is meant`;
  return `“${title}” asks for ${what} ${where}: let it use what was already said${other}.`;
}
