import { type Flow, Policy } from "../flow.ts";
import { defaultPolicies } from "../policies.ts";

/**
 * A flow that leaves the default policies to its workspace, and those that it leaves: of them it has a copy, word for word,
 * so that it can stand by itself as a file. One that was changed in any way is its own and stays.
 */
export function leaveDefaults(flow: Flow): { flow: Flow; left: Policy[] } {
  const left = flow.policies.filter((policy) => shipped.has(printed(policy)));
  return { flow: { ...flow, policies: flow.policies.filter((policy) => !left.includes(policy)) }, left };
}

// parsed, so that the order in which a file has the parts does not count
const printed = (policy: Policy) => JSON.stringify(Policy.parse(policy));
const shipped = new Set(defaultPolicies.map(printed));
