import type { Released, Trial } from "../../authoring/rollout.ts";
import { prepared, sql } from "../../conversations/sql.ts";
import type { Sql } from "../../db.ts";

/** Where a channel's next conversation begins. */
export interface Entrance {
  key: string;
  workspaceId: string;
  flowId: string;
  live: Released | null;
  trial: Trial | null;
}

/**
 * What is published behind a channel key: of the channel's own flow, or of another flow of the workspace by its id or
 * name (of several of one name, always the same). Null when there is nothing. Read anew for every conversation, so that the next one obeys a change.
 */
export async function readEntrance(db: Sql, key: string, flow: string | null): Promise<Entrance | null> {
  const { rows } = await db.query<Entrance>(
    prepared(sql`SELECT c.key, c.workspace_id AS "workspaceId", f.id AS "flowId",
        CASE WHEN v.id IS NOT NULL THEN
          jsonb_build_object('versionId', v.id, 'versionHash', v.hash, 'number', v.number) END AS live,
        CASE WHEN t.id IS NOT NULL THEN
          jsonb_build_object('versionId', t.id, 'versionHash', t.hash, 'number', t.number, 'share', f.trial_share,
            'testCustomers', f.test_customers) END AS trial
      FROM channel c JOIN flow f ON f.workspace_id = c.workspace_id AND f.archived_at IS NULL
        AND (CASE WHEN ${flow}::text IS NULL THEN f.id = c.flow_id ELSE f.id = ${flow} OR f.name = ${flow} END)
      LEFT JOIN version v ON v.id = f.published_version_id LEFT JOIN version t ON t.id = f.trial_version_id
      WHERE c.key = ${key} AND (v.id IS NOT NULL OR t.id IS NOT NULL) ORDER BY f.id = ${flow} DESC, f.id LIMIT 1`),
  );
  return rows[0] ?? null;
}
