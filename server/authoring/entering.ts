import { leaveDefaults } from "#flows/edit/leave-defaults.ts";
import type { Flow } from "#flows/flow.ts";
import { hasDefaults } from "#flows/policies.ts";
import type { Db } from "../db.ts";
import { readPolicyList } from "./policies.store.ts";

/**
 * A flow as it comes into a workspace: where that has any of the default policies, they are its business, and copies of them
 * would only keep the flow from following when they are changed there. `left` are their titles.
 */
export async function entering(
  db: Db,
  workspaceId: string,
  flow: Flow,
): Promise<{ flow: Flow; left: string[] }> {
  const { policies } = await readPolicyList(db.pool, workspaceId);
  if (!hasDefaults(policies)) return { flow, left: [] };
  const entered = leaveDefaults(flow);
  return { flow: entered.flow, left: entered.left.map(({ title }) => title) };
}
