import { type Flow, Policy } from "../flow.ts";

/**
 * A flow that leaves policies to its workspace, and those that it leaves: of them it has a copy, word for word, so that it
 * can stand by itself as a file. One that differs in any way is its own and stays.
 */
export function leavePolicies(flow: Flow, theirs: Policy[]): { flow: Flow; left: Policy[] } {
  const there = new Set(theirs.map(printed));
  const left = flow.policies.filter((policy) => there.has(printed(policy)));
  return { flow: { ...flow, policies: flow.policies.filter((policy) => !left.includes(policy)) }, left };
}

/** Parsed, so that the order in which a file has the parts does not count. */
function printed(policy: Policy): string {
  return JSON.stringify(Policy.parse(policy));
}
