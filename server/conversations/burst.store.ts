import type { Sql } from "../db.ts";
import { prepared, sql } from "./sql.ts";

/** A burst that waits for the quiet after a message of a conversation. */
export interface Burst {
  conversationId: string;
  message: number;
}

export async function writeBurst(
  db: Sql,
  { conversationId, message }: Burst,
  quietMs: number,
): Promise<void> {
  await db.query(
    prepared(sql`INSERT INTO burst (conversation_id, message, due)
      VALUES (${conversationId}::uuid, ${message}, now() + ${quietMs} * interval '1 millisecond')
      ON CONFLICT (conversation_id) DO UPDATE SET message = excluded.message, due = excluded.due`),
  );
}

/** Bursts whose quiet has been over for so long that no process seems to wait for it, oldest first. */
export async function readOverdueBursts(db: Sql, lateMs: number, limit: number): Promise<Burst[]> {
  const { rows } = await db.query<Burst>(
    prepared(sql`SELECT conversation_id AS "conversationId", message FROM burst
      WHERE due < now() - ${lateMs} * interval '1 millisecond' ORDER BY due LIMIT ${limit}`),
  );
  return rows;
}

/** Forgets a burst, unless it has grown; with `lateMs`, only one that has been overdue for so long. */
export async function dropBurst(db: Sql, { conversationId, message }: Burst, lateMs = 0): Promise<void> {
  await db.query(
    prepared(sql`DELETE FROM burst WHERE conversation_id = ${conversationId}::uuid AND message = ${message}
      AND due <= now() - ${lateMs} * interval '1 millisecond'`),
  );
}
