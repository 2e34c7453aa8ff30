import { expect, test } from "vitest";
import type { Policy } from "../flow.ts";
import { defaultPolicies } from "../policies.ts";
import { leavePolicies } from "./leave-policies.ts";
import { newFlow } from "./new-flow.ts";

test("a new flow leaves all of its policies to the workspace", () => {
  const { flow, left } = leavePolicies(newFlow("Returns"), defaultPolicies);
  expect(flow.policies).toEqual([]);
  expect(left).toEqual(defaultPolicies);
});

test("a policy that was changed stays, whatever its name, and a copy with its parts in another order does not", () => {
  const [first, second, third] = defaultPolicies as [Policy, Policy, Policy];
  const off = { ...first, enabled: false };
  const { handoff, when, scope, ...rest } = second;
  const turned = { handoff, scope, when, ...rest };
  const own = { ...third, handoff: { ...third.handoff, queue: "refunds" } };
  const { flow, left } = leavePolicies(
    { ...newFlow("Returns"), policies: [off, turned, own] },
    defaultPolicies,
  );
  expect(flow.policies).toEqual([off, own]);
  expect(left).toEqual([turned]);
});
