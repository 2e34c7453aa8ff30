import type { Flow, Policy } from "./flow.ts";

/**
 * The policies that a flow's conversations are under, switched off or not, in the order in which they are tried: the
 * workspace's, then the flow's own. One of the flow's with the id of one of the workspace's takes its place there.
 */
export function policiesInForce({ policies }: Pick<Flow, "policies">, workspacePolicies: Policy[]): Policy[] {
  const own = new Map(policies.map((policy) => [policy.id, policy]));
  const taken = new Set(workspacePolicies.map(({ id }) => id));
  return [
    ...workspacePolicies.map((policy) => own.get(policy.id) ?? policy),
    ...policies.filter(({ id }) => !taken.has(id)),
  ];
}
