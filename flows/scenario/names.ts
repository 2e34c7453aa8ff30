import type { Flow, Policy } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import { policiesInForce } from "../policies-in-force.ts";

/** What nodes, policies and exits are called, for sentences; an id that nothing has stands for itself. */
export interface Names {
  node: (id: string) => string;
  exit: (node: string, exit: string) => string;
  /** A node, or a policy: what a handoff is because of. */
  cause: (id: string) => string;
}

export function namesOf(flow: Flow, workspacePolicies: Policy[] = []): Names {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const policies = new Map(
    policiesInForce(flow, workspacePolicies).map((policy) => [policy.id, policy.title] as const),
  );
  const node = (id: string) => nodes.get(id)?.title.trim() || id;
  return {
    node,
    exit: (id, exit) => {
      const found = nodes.get(id);
      const exits = (found && kindOf(found)?.exits(found.config)) ?? [];
      return exits.find((candidate) => candidate.id === exit)?.label ?? exit;
    },
    cause: (id) => policies.get(id) ?? node(id),
  };
}
