import type { Sql } from "../db.ts";
import { prepared, sql } from "./sql.ts";

/** A version that a conversation begins with, and what is known of who comes, as one word. */
export interface BeginningFor {
  versionId: string;
  visitor: string;
}

/** Counts that a beginning ended its process; gives how often in a row by now. */
export async function countBeginningFailure(db: Sql, { versionId, visitor }: BeginningFor): Promise<number> {
  const { rows } = await db.query<{ failures: number }>(
    prepared(sql`INSERT INTO failed_beginning AS f (version_id, visitor, failures)
      SELECT id, ${visitor}, 1 FROM version WHERE id = ${versionId}
      ON CONFLICT (version_id, visitor) DO UPDATE SET at = now(), failures = f.failures + 1 RETURNING failures`),
  );
  return rows[0]?.failures ?? 0;
}

/** By visitor, of the last day: then it is tried anew, as a version is that could not be compiled. */
export async function readBeginningFailures(db: Sql, versionId: string): Promise<Map<string, number>> {
  const { rows } = await db.query<{ visitor: string; failures: number }>(
    prepared(sql`SELECT visitor, failures FROM failed_beginning
      WHERE version_id = ${versionId} AND at > now() - interval '1 day'`),
  );
  return new Map(rows.map(({ visitor, failures }) => [visitor, failures]));
}

export async function forgetBeginningFailures(db: Sql, { versionId, visitor }: BeginningFor): Promise<void> {
  await db.query(
    prepared(sql`DELETE FROM failed_beginning WHERE version_id = ${versionId} AND visitor = ${visitor}`),
  );
}
