import type { Flow } from "../flow.ts";
import { kinds } from "../kinds/index.ts";
import { defaultPolicies } from "../policies.ts";

/** A draft to begin with: one Start, and the default escalation policies until a workspace takes them over. */
export function newFlow(name: string): Flow {
  const start = kinds.find((kind) => kind.begins && kind.place !== "subflow");
  if (!start) throw new Error("No kind of node begins a flow.");
  return {
    schema: 2,
    name,
    nodes: [{ id: "start", kind: start.kind, title: start.title, config: start.defaults }],
    edges: [],
    subflows: [],
    scenarios: [],
    policies: defaultPolicies,
    layout: { start: { x: 80, y: 160 } },
  };
}
