import type { Sql } from "../db.ts";
import { remembered } from "../remembered.ts";
import { readPolicyList } from "./policies.store.ts";

export type { PolicyList } from "./policies.store.ts";

/**
 * The policies that a workspace's turns are under: read once in two seconds in each process, so that a turn costs no query
 * of its own, and a change reaches every running conversation that much later at most.
 */
export function livePolicies(db: Sql) {
  return remembered(2_000, (workspaceId) => readPolicyList(db, workspaceId));
}
