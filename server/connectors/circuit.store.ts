import type { Sql } from "../db.ts";

/** The system that a circuit is about. */
export interface System {
  workspaceId: string;
  connector: string;
}

/** A connected system that has failed lately. */
export interface Circuit {
  failures: number;
  /** Until when no call is made; null while all are made. */
  openForMs: number | null;
  reason: string;
}

/** Failures one after the other that open a circuit. */
export const mostFailures = 5;

/** How long it stays open the first time, twice as long each time after that, and at most. */
const coolingMs = 10_000;
const longestCoolingMs = 300_000;

export async function readCircuit(db: Sql, { workspaceId, connector }: System): Promise<Circuit | null> {
  const { rows } = await db.query<Circuit>({
    name: "circuit_read",
    text: `SELECT failures, reason, extract(epoch FROM open_until - now())::float8 * 1000 AS "openForMs"
      FROM circuit WHERE workspace_id = $1 AND connector = $2`,
    values: [workspaceId, connector],
  });
  return rows[0] ?? null;
}

/** Lets one of all processes try whether an open circuit can be closed; it is open to the others meanwhile. */
export async function takeTrial(db: Sql, system: System, forMs: number): Promise<boolean> {
  const { rowCount } = await db.query({
    name: "circuit_trial",
    text: `UPDATE circuit SET open_until = now() + $3 * interval '1 millisecond'
      WHERE workspace_id = $1 AND connector = $2 AND open_until <= now()`,
    values: [system.workspaceId, system.connector, forMs],
  });
  return rowCount === 1;
}

/** Another one may try at once: the one that was let did not come to ask. */
export async function giveTrialBack(db: Sql, { workspaceId, connector }: System): Promise<void> {
  await db.query({
    name: "circuit_trial_back",
    // rounded up, as its column would, it would be open for another moment
    text: `UPDATE circuit SET open_until = date_trunc('milliseconds', now())
      WHERE workspace_id = $1 AND connector = $2 AND open_until > now()`,
    values: [workspaceId, connector],
  });
}

/**
 * Counts a failure. What has been quiet for ten minutes begins anew; enough in a row, or a trial that failed, open the
 * circuit; what comes back late while it is open does not keep it so.
 */
export async function countFailure(
  db: Sql,
  { workspaceId, connector }: System,
  { reason, trial }: { reason: string; trial: boolean },
): Promise<void> {
  await db.query({
    name: "circuit_failure",
    text: `INSERT INTO circuit AS c (workspace_id, connector, failures, reason) VALUES ($1, $2, 1, $3)
      ON CONFLICT (workspace_id, connector) DO UPDATE SET reason = EXCLUDED.reason,
        failures = CASE WHEN ${STALE} THEN 1 ELSE c.failures + 1 END,
        since = CASE WHEN ${STALE} THEN now() ELSE c.since END,
        openings = c.openings + (${OPENS})::int,
        open_until = CASE WHEN ${OPENS}
          THEN now() + least($5 * 2 ^ c.openings, $6) * interval '1 millisecond' ELSE c.open_until END`,
    values: [workspaceId, connector, reason, trial, coolingMs, longestCoolingMs],
  });
}

const STALE = "(c.open_until IS NULL AND c.since < now() - interval '10 minutes')";
const OPENS = `($4::boolean OR (c.open_until IS NULL AND NOT ${STALE} AND c.failures + 1 >= ${mostFailures}))`;

/** It answered: calls are made as usual. */
export async function closeCircuit(db: Sql, { workspaceId, connector }: System): Promise<void> {
  await db.query({
    name: "circuit_close",
    text: "DELETE FROM circuit WHERE workspace_id = $1 AND connector = $2",
    values: [workspaceId, connector],
  });
}

export interface CircuitRow extends System {
  /** All calls are made, none, or one alone that tries. */
  state: "closed" | "open" | "half-open";
  failures: number;
  since: Date;
  openUntil: Date | null;
  reason: string;
}

/** The systems of a workspace that have failed lately, by name. */
export async function readCircuits(db: Sql, workspaceId: string): Promise<CircuitRow[]> {
  const { rows } = await db.query<CircuitRow>({
    name: "circuit_list",
    text: `SELECT workspace_id AS "workspaceId", connector, failures, since, open_until AS "openUntil", reason,
        CASE WHEN open_until IS NULL THEN 'closed' WHEN open_until > now() THEN 'open' ELSE 'half-open' END AS state
      FROM circuit WHERE workspace_id = $1 ORDER BY connector`,
    values: [workspaceId],
  });
  return rows;
}
