import type { Stub } from "../scenario/scenario.ts";
import type { Finding } from "./finding.ts";
import type { Graph } from "./graph.ts";
import type { Path } from "./path.ts";

/** A way through the flow that shows a violation. */
export interface Way {
  path: Path;
  /** What the customer says for all the good it does: at a step of the path, or at its end. */
  wish?: { text: string; at?: number };
}

/** Where a guarantee does not hold: what to say of it, and a shortest way that shows it. */
export interface Violation extends Way {
  finding: Extract<Finding, { path: string[] }>;
  /** Another way that shows it, in what is left of the graph; null where none does. */
  reroute: (graph: Graph) => Way | null;
  /** It goes round: how many exits the last round of its ways takes. */
  round?: (path: Path) => number;
  /** What the call of the node at the end of the path answers, where its exit leads nowhere. */
  ending?: { node: string; stub: Stub };
}
