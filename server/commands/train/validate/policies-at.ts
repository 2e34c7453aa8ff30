import type { Policy } from "#flows/flow.ts";
import { defaultPolicies } from "#flows/policies.ts";
import type { Thresholds } from "./unseen.ts";

/** The threshold that each default policy turns on. */
const turnsOn = {
  "wants-a-supervisor": "wantsHuman",
  "wants-a-human": "wantsHuman",
  "very-upset": "angry",
  "stays-frustrated": "frustrated",
  "cannot-serve": "unserved",
  "in-circles": "loop",
} as const;
export type PolicyThreshold = (typeof turnsOn)[keyof typeof turnsOn];

const nameOf = new Map<string, PolicyThreshold>(Object.entries(turnsOn));

/** The default policies at other thresholds; what is not named stays as shipped. */
export function policiesAt(at: Thresholds): Policy[] {
  return defaultPolicies.map((policy) => {
    const right = at[nameOf.get(policy.id) ?? ""];
    if (right === undefined) return policy;
    return {
      ...policy,
      when: { ...policy.when, tests: policy.when.tests.map((test) => ({ ...test, right })) },
    };
  });
}

/** What these thresholds are in the policies as shipped. */
export function shippedAt(names: PolicyThreshold[]): Thresholds {
  const known = defaultPolicies.flatMap(({ id, when }) => {
    const name = nameOf.get(id);
    const right = when.tests[0]?.right;
    return name !== undefined && names.includes(name) && typeof right === "number"
      ? [[name, right] as const]
      : [];
  });
  return Object.fromEntries(known);
}
