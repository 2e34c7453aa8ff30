import { prepared, sql } from "../conversations/sql.ts";
import type { Sql } from "../db.ts";

export interface StandingRow {
  key: string;
  hours: unknown;
  /** Handed off and not yet claimed. */
  waiting: number;
  /** Whether somebody who takes conversations was there in the last two minutes, or nobody does that here at all. */
  attended: boolean;
}

export async function readStandings(db: Sql, workspaceId: string): Promise<StandingRow[]> {
  const { rows } = await db.query<StandingRow>(
    prepared(sql`WITH takers AS (SELECT user_id FROM member
        WHERE workspace_id = ${workspaceId} AND role IN ('owner', 'lead', 'agent'))
      SELECT q.key, q.hours, (SELECT count(*)::int FROM handoff h WHERE h.workspace_id = q.workspace_id
          AND h.queue_id = q.id AND h.closed_at IS NULL AND h.claimed_by_id IS NULL) AS waiting,
        NOT EXISTS (SELECT 1 FROM takers) OR EXISTS (SELECT 1 FROM presence p JOIN takers USING (user_id)
          WHERE p.workspace_id = q.workspace_id AND p.seen_at > now() - interval '2 minutes') AS attended
      FROM queue q WHERE q.workspace_id = ${workspaceId}`),
  );
  return rows;
}

/** Minutes from handoff to first reply, by queue: the median of the week's last 200, where there are five. */
export async function readWaits(db: Sql, workspaceId: string): Promise<Map<string, number>> {
  const { rows } = await db.query<{ key: string; minutes: number }>(
    prepared(sql`SELECT q.key, percentile_cont(0.5) WITHIN GROUP (ORDER BY replied.minutes) AS minutes
      FROM queue q CROSS JOIN LATERAL (
        SELECT extract(epoch FROM h.first_reply_at - h.created_at)::float8 / 60 AS minutes FROM handoff h
        WHERE h.workspace_id = q.workspace_id AND h.queue_id = q.id AND h.first_reply_at IS NOT NULL
          AND h.created_at > now() - interval '7 days' ORDER BY h.created_at DESC LIMIT 200) replied
      WHERE q.workspace_id = ${workspaceId} GROUP BY q.key HAVING count(*) >= 5`),
  );
  return new Map(rows.map(({ key, minutes }) => [key, minutes]));
}
