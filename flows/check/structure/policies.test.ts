import { expect, test } from "vitest";
import type { Policy } from "../../flow.ts";
import { defaultPolicies, everywhere } from "../../policies.ts";
import { flowOf } from "../../testing.ts";
import { policyScopes } from "./policies.ts";

const flow = flowOf([["start", "start"]], []);
const found = (policies: Partial<Policy>[], workspace: Policy[] = []) =>
  policyScopes(
    { ...flow, policies: policies.map((policy, index) => ({ ...wish, id: `own-${index}`, ...policy })) },
    workspace,
  );
const [wish] = defaultPolicies as [Policy, ...Policy[]];

test("an intent that there is not is told with the one that was meant, and a channel too", () => {
  const scope = { channels: ["web chat", "email"], intents: ["refund_reqest", "refund_request"], tags: [] };
  expect(found([{ scope }])).toMatchObject([
    { rule: "unknown scope", policy: "own-0", field: "refund_reqest", meant: "refund_request" },
    { rule: "unknown scope", field: "email", meant: null },
  ]);
  expect(found([{ scope, enabled: false }])).toEqual([]);
});

test("a policy behind one with the same rule and a scope as wide never steps in", () => {
  const vip = { ...everywhere, tags: ["vip"] };
  expect(found([{}, { scope: vip }])).toMatchObject([
    { rule: "shadowed policy", policy: "own-1", by: "own-0" },
  ]);
  expect(found([{}], [wish])).toMatchObject([{ rule: "shadowed policy", by: wish.id }]);
  expect(found([{ scope: vip }, {}])).toEqual([]);
  expect(found([{ enabled: false }, {}])).toEqual([]);
});

test("a policy without a rule never steps in", () => {
  expect(found([{ when: { match: "all", tests: [] } }])).toMatchObject([
    { rule: "idle policy", severity: "warning", policy: "own-0" },
  ]);
});
