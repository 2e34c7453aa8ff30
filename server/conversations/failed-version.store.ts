import type { Sql } from "../db.ts";
import { prepared, sql } from "./sql.ts";

/** Counts that a version ended the process that compiled it; gives how often in a row by now. */
export async function countVersionFailure(db: Sql, versionId: string): Promise<number> {
  const { rows } = await db.query<{ failures: number }>(
    prepared(sql`INSERT INTO failed_version AS f (version_id, failures) SELECT id, 1 FROM version WHERE id = ${versionId}
      ON CONFLICT (version_id) DO UPDATE SET at = now(), failures = f.failures + 1 RETURNING failures`),
  );
  return rows[0]?.failures ?? 0;
}

/** Of the last day: then it is tried anew, since what was wrong may have been the build, or the machine. */
export async function readVersionFailures(db: Sql, versionId: string): Promise<number> {
  const { rows } = await db.query<{ failures: number }>(
    prepared(
      sql`SELECT failures FROM failed_version WHERE version_id = ${versionId} AND at > now() - interval '1 day'`,
    ),
  );
  return rows[0]?.failures ?? 0;
}

export async function forgetVersionFailures(db: Sql, versionId: string): Promise<void> {
  await db.query(prepared(sql`DELETE FROM failed_version WHERE version_id = ${versionId}`));
}
