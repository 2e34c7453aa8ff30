import { expect, test } from "vitest";
import { aroundPolicies } from "#flows/around-policies.ts";
import { policyFindings } from "#flows/check/policy-findings.ts";
import { removePolicy } from "#flows/edit/policies.ts";
import { defaultPolicies } from "#flows/policies.ts";
import { duplicatePolicy, newPolicy, restorePolicy } from "./policy-edits.ts";

const flow = aroundPolicies(defaultPolicies);
const ids = ({ policies }: typeof flow) => policies.map(({ id }) => id);

test("a new policy can be put live as it stands", () => {
  expect(policyFindings([newPolicy("workspace-1", "care")])).toEqual([]);
});

test("a copy stands behind its original, switched off and under an id of its own", () => {
  const after = duplicatePolicy(flow, "very-upset", "copy");
  expect(ids(after)).toEqual([
    "wants-a-supervisor",
    "wants-a-human",
    "very-upset",
    "copy",
    "stays-frustrated",
    "cannot-serve",
    "in-circles",
    "serious-words",
  ]);
  expect(after.policies[3]).toMatchObject({ title: "Copy of Very upset", enabled: false });
  expect(duplicatePolicy(flow, "nowhere", "copy")).toBe(flow);
});

test("taking a removal back puts the policy where it stood, and once", () => {
  const [, second] = defaultPolicies;
  if (!second) throw new Error("There is no second policy.");
  const removed = removePolicy(flow, second.id);
  expect(ids(restorePolicy(removed, second, 1))).toEqual(ids(flow));
  expect(restorePolicy(flow, second, 1)).toBe(flow);
});
