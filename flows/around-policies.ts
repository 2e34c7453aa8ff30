import type { Flow, Policy } from "./flow.ts";

/** A flow of nothing but these policies: what is found and told of a flow's own holds for a workspace's as well. */
export function aroundPolicies(policies: Policy[]): Flow {
  return {
    schema: 2,
    name: "Workspace",
    nodes: [],
    edges: [],
    subflows: [],
    policies,
    scenarios: [],
    layout: {},
  };
}
