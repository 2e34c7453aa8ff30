import type { Sql } from "../db.ts";
import type { System } from "./circuit.store.ts";

/**
 * Takes a call out of a system's budget, for all processes. Gives how long to wait for the next one where it is spent;
 * 0 when it was taken. In any minute at most `callsPerMinute` are taken: a sixth of them at once, the others at an even pace.
 */
export async function takeCall(
  db: Sql,
  { workspaceId, connector }: System,
  callsPerMinute: number,
): Promise<number> {
  const burst = Math.max(1, Math.floor(callsPerMinute / 6));
  const paceMs = 60_000 / Math.max(1, callsPerMinute - burst);
  const aheadMs = (burst - 1) * paceMs;
  const { rows } = await db.query<{ waitMs: number }>({
    name: "call_budget_take",
    text: `WITH taken AS (
        INSERT INTO call_budget AS b (workspace_id, connector, spent_until) VALUES ($1, $2, now() + $3 * ${MS})
        ON CONFLICT (workspace_id, connector) DO UPDATE SET spent_until = greatest(b.spent_until, now()) + $3 * ${MS}
          WHERE b.spent_until <= now() + $4 * ${MS} RETURNING 1
      )
      SELECT 0::float8 AS "waitMs" FROM taken
      UNION ALL SELECT greatest(1, extract(epoch FROM spent_until - now() - $4 * ${MS}) * 1000)::float8 FROM call_budget
        WHERE workspace_id = $1 AND connector = $2 AND NOT EXISTS (SELECT 1 FROM taken)`,
    values: [workspaceId, connector, paceMs, aheadMs],
  });
  // one that was made by another process this very moment is not seen yet
  return rows[0]?.waitMs ?? 1;
}

const MS = "interval '1 millisecond'";
