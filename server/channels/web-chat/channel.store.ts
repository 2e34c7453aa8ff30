import type { Sql } from "../../db.ts";

/** Where a channel's next conversation begins. */
export interface Entrance {
  key: string;
  workspaceId: string;
  flowId: string;
  versionId: string;
  versionHash: string;
}

/**
 * The published version behind a channel key: that of the channel's own flow, or of another flow of the workspace by
 * its id or name. Null when there is none.
 */
export async function readEntrance(sql: Sql, key: string, flow: string | null): Promise<Entrance | null> {
  const { rows } = await sql.query<Entrance>({
    name: "channel_entrance",
    text: `SELECT c.key, c.workspace_id AS "workspaceId", f.id AS "flowId", v.id AS "versionId", v.hash AS "versionHash"
      FROM channel c JOIN flow f ON f.workspace_id = c.workspace_id AND f.archived_at IS NULL
        AND (CASE WHEN $2::text IS NULL THEN f.id = c.flow_id ELSE f.id = $2 OR f.name = $2 END)
      JOIN version v ON v.id = f.published_version_id WHERE c.key = $1 LIMIT 1`,
    values: [key, flow],
  });
  return rows[0] ?? null;
}
