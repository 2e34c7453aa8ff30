import type { Sql } from "../db.ts";
import type { System } from "./circuit.store.ts";

/** Why a call may not be made yet, and for how long. */
export interface Wait {
  ms: number;
  /** Whether the system has asked to be left alone; else its budget is spent. */
  rests: boolean;
}

/**
 * Takes a call out of a system's budget, for all processes; null when it was taken. In any minute at most `callsPerMinute`
 * are taken: a sixth of them at once, the others at an even pace. None is while the system rests.
 */
export async function takeCall(
  db: Sql,
  { workspaceId, connector }: System,
  callsPerMinute: number,
): Promise<Wait | null> {
  const burst = Math.max(1, Math.floor(callsPerMinute / 6));
  const paceMs = 60_000 / Math.max(1, callsPerMinute - burst);
  const aheadMs = (burst - 1) * paceMs;
  const { rows } = await db.query<{ taken: boolean } & Wait>({
    name: "call_budget_take",
    text: `WITH taken AS (
        INSERT INTO call_budget AS b (workspace_id, connector, spent_until) VALUES ($1, $2, now() + $3 * ${MS})
        ON CONFLICT (workspace_id, connector) DO UPDATE SET spent_until = greatest(b.spent_until, now()) + $3 * ${MS}
          WHERE b.spent_until <= now() + $4 * ${MS} AND NOT ${RESTS} RETURNING 1
      )
      SELECT true AS taken, 0::float8 AS ms, false AS rests FROM taken
      UNION ALL SELECT false, greatest(1, extract(epoch FROM greatest(b.spent_until - $4 * ${MS}, b.rests_until) - now()) * 1000)::float8,
        ${RESTS} FROM call_budget b WHERE workspace_id = $1 AND connector = $2 AND NOT EXISTS (SELECT 1 FROM taken)`,
    values: [workspaceId, connector, paceMs, aheadMs],
  });
  // one that was made by another process this very moment is not seen yet
  const { taken, ...wait } = rows[0] ?? { taken: false, ms: 1, rests: false };
  return taken ? null : wait;
}

/** Notes that a system has asked to be left alone. What would keep it from being asked for hours may be a mistake of its. */
export async function letRest(db: Sql, { workspaceId, connector }: System, forMs: number): Promise<void> {
  await db.query({
    name: "call_budget_rest",
    text: `INSERT INTO call_budget AS b (workspace_id, connector, spent_until, rests_until) VALUES ($1, $2, now(), now() + $3 * ${MS})
      ON CONFLICT (workspace_id, connector) DO UPDATE SET rests_until = greatest(b.rests_until, excluded.rests_until)`,
    values: [workspaceId, connector, Math.min(forMs, longestRestMs)],
  });
}

const longestRestMs = 3_600_000;

const MS = "interval '1 millisecond'";
const RESTS = "coalesce(b.rests_until > now(), false)";
