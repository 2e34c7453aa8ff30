import type { Sql } from "../db.ts";
import { prepared, sql } from "./sql.ts";

/** Notes that a conversation's burst will be over after so much quiet; the latest message counts. */
export async function writeBurst(db: Sql, id: string, quietMs: number): Promise<void> {
  await db.query(
    prepared(sql`INSERT INTO burst (conversation_id, due)
      VALUES (${id}::uuid, now() + ${quietMs} * interval '1 millisecond')
      ON CONFLICT (conversation_id) DO UPDATE SET due = excluded.due`),
  );
}

/** When the quiet came, to the microsecond; null while it has not, or where no burst is waited for. */
export async function readBurstOver(db: Sql, id: string): Promise<string | null> {
  const { rows } = await db.query<{ due: string }>(
    prepared(sql`SELECT due::text FROM burst WHERE conversation_id = ${id}::uuid AND due <= now()`),
  );
  return rows[0]?.due ?? null;
}

/** Conversations whose quiet came so long ago that no process seems to wait for it, oldest first. */
export async function readOverdueBursts(db: Sql, lateMs: number, limit: number): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    prepared(sql`SELECT conversation_id AS id FROM burst
      WHERE due < now() - ${lateMs} * interval '1 millisecond' ORDER BY due LIMIT ${limit}`),
  );
  return rows.map(({ id }) => id);
}

/** Forgets a burst whose quiet came then, at least so long ago; what was put off meanwhile is another one. */
export async function dropBurst(
  db: Sql,
  id: string,
  { due, lateMs = 0 }: { due: string; lateMs?: number },
): Promise<void> {
  await db.query(
    prepared(sql`DELETE FROM burst WHERE conversation_id = ${id}::uuid AND due = ${due}::timestamptz
      AND due <= now() - ${lateMs} * interval '1 millisecond'`),
  );
}
