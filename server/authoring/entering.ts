import { leavePolicies } from "#flows/edit/leave-policies.ts";
import type { Flow } from "#flows/flow.ts";
import { defaultPolicies, hasDefaults } from "#flows/policies.ts";
import type { Db } from "../db.ts";
import { readPolicyList } from "./policies.store.ts";

/**
 * A flow as it comes into a workspace, without copies of the policies that stand there: they would only keep it from
 * following when these are changed. Where any of the default ones is there, they are all the workspace's business, also
 * those that it changed or removed. `left` are the titles of what the flow leaves.
 */
export async function entering(
  db: Db,
  workspaceId: string,
  flow: Flow,
): Promise<{ flow: Flow; left: string[] }> {
  const { policies } = await readPolicyList(db.pool, workspaceId);
  const entered = leavePolicies(flow, hasDefaults(policies) ? [...policies, ...defaultPolicies] : policies);
  return { flow: entered.flow, left: entered.left.map(({ title }) => title) };
}
