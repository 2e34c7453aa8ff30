import type { Finding } from "./finding.ts";
import type { Graph } from "./graph.ts";
import type { Path } from "./path.ts";

/** Where a guarantee does not hold: what to say of it, and a way through the flow that shows it. */
export interface Violation {
  finding: Extract<Finding, { path: string[] }>;
  path: Path;
  /** Another way that shows it, in what is left of the graph; null where none does. */
  reroute: (graph: Graph) => Path | null;
  /** What the customer says at its end, for all the good it does. */
  says?: string;
}
