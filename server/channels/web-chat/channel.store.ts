import type { Released, Trial } from "../../authoring/rollout.ts";
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
 * name. Null when there is nothing. Read anew for every conversation, so that the next one obeys a change.
 */
export async function readEntrance(sql: Sql, key: string, flow: string | null): Promise<Entrance | null> {
  const { rows } = await sql.query<Entrance>({
    name: "channel_entrance",
    text: `SELECT c.key, c.workspace_id AS "workspaceId", f.id AS "flowId",
        CASE WHEN v.id IS NOT NULL THEN
          jsonb_build_object('versionId', v.id, 'versionHash', v.hash, 'number', v.number) END AS live,
        CASE WHEN t.id IS NOT NULL THEN
          jsonb_build_object('versionId', t.id, 'versionHash', t.hash, 'number', t.number, 'share', f.trial_share,
            'testCustomers', f.test_customers) END AS trial
      FROM channel c JOIN flow f ON f.workspace_id = c.workspace_id AND f.archived_at IS NULL
        AND (CASE WHEN $2::text IS NULL THEN f.id = c.flow_id ELSE f.id = $2 OR f.name = $2 END)
      LEFT JOIN version v ON v.id = f.published_version_id LEFT JOIN version t ON t.id = f.trial_version_id
      WHERE c.key = $1 AND (v.id IS NOT NULL OR t.id IS NOT NULL) LIMIT 1`,
    values: [key, flow],
  });
  return rows[0] ?? null;
}
