import type { Flow, Policy } from "../flow.ts";
import { moved } from "./moved.ts";

/** Adds a policy, to be tried after the others. Throws where its id is taken. */
export function addPolicy(flow: Flow, policy: Policy): Flow {
  if (flow.policies.some(({ id }) => id === policy.id)) throw new Error(`The id “${policy.id}” is taken.`);
  return { ...flow, policies: [...flow.policies, policy] };
}

/** Changes parts of a policy; it keeps its id and its place. */
export function changePolicy(flow: Flow, id: string, change: Partial<Omit<Policy, "id">>): Flow {
  return { ...flow, policies: flow.policies.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

export function removePolicy(flow: Flow, id: string): Flow {
  return { ...flow, policies: flow.policies.filter((one) => one.id !== id) };
}

/** Has a policy tried earlier or later: at a place among the others, from 0. */
export function movePolicy(flow: Flow, id: string, to: number): Flow {
  return { ...flow, policies: moved(flow.policies, id, to) };
}
