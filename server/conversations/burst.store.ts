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

/** Whether the quiet has come; null where no burst is waited for. */
export async function isBurstOver(db: Sql, id: string): Promise<boolean | null> {
  const { rows } = await db.query<{ over: boolean }>(
    prepared(sql`SELECT due <= now() AS over FROM burst WHERE conversation_id = ${id}::uuid`),
  );
  return rows[0]?.over ?? null;
}

/** Conversations whose quiet came so long ago that no process seems to wait for it, oldest first. */
export async function readOverdueBursts(db: Sql, lateMs: number, limit: number): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    prepared(sql`SELECT conversation_id AS id FROM burst
      WHERE due < now() - ${lateMs} * interval '1 millisecond' ORDER BY due LIMIT ${limit}`),
  );
  return rows.map(({ id }) => id);
}

/** Forgets a burst whose quiet came at least so long ago. */
export async function dropBurst(db: Sql, id: string, lateMs: number): Promise<void> {
  await db.query(
    prepared(sql`DELETE FROM burst WHERE conversation_id = ${id}::uuid
      AND due <= now() - ${lateMs} * interval '1 millisecond'`),
  );
}
