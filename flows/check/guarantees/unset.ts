import type { Graph } from "../graph.ts";
import { nodesOn } from "../path.ts";
import { unsetVariables, unsetWay } from "../unset.ts";
import type { Violation } from "../violation.ts";

/** Texts that some way there leaves a hole in. */
export function unsetTexts(graph: Graph): Violation[] {
  return unsetVariables(graph).map(({ state, variable, path }) => {
    const { id, title } = state.place.node;
    return {
      path,
      reroute: (left) => {
        const way = unsetWay(left, state, variable);
        return way && { path: way };
      },
      finding: {
        severity: "error",
        rule: "unset variable",
        nodes: [id],
        variable,
        path: nodesOn(graph, path),
        message: variable.includes(".")
          ? `“${title}” uses {{${variable}}}, which may be missing: write {{${variable} | "fallback"}}, or ask on the way there whether it is set.`
          : `“${title}” uses {{${variable}}}, which is not set on every path there: set it before, or write {{${variable} | "fallback"}}.`,
      },
    };
  });
}
