import type { Sql } from "../db.ts";
import { prepared, sql } from "./sql.ts";

/**
 * Counts that an event could not be taken in; gives how often by now, in all processes together. `here`: by where the
 * conversation stands, so that others of its name count for themselves once one was taken in.
 */
export async function countFailure(
  db: Sql,
  id: string,
  event: string,
  { here = false } = {},
): Promise<number> {
  const { rows } = await db.query<{ failures: number }>(
    prepared(sql`INSERT INTO failed_event (conversation_id, event_id, failures)
      SELECT id, ${event}::text || ${here ? sql`'@' || seq` : sql`''`}, 1 FROM conversation WHERE id = ${id}::uuid
      ON CONFLICT (conversation_id, event_id) DO UPDATE SET failures = failed_event.failures + 1, at = now()
      RETURNING failures`),
  );
  return rows[0]?.failures ?? 0;
}
