import type { Sql } from "../db.ts";
import { prepared, sql } from "./sql.ts";

/** Deadlines that have been due for some seconds: their jobs were lost, or are late. */
export async function readDue(db: Sql, limit: number): Promise<{ conversationId: string; token: number }[]> {
  const { rows } = await db.query<{ conversation_id: string; token: string }>(
    prepared(sql`SELECT conversation_id, token FROM deadline
      WHERE state = 'waiting' AND due < now() - interval '5 seconds' ORDER BY due LIMIT ${limit}`),
  );
  return rows.map((row) => ({ conversationId: row.conversation_id, token: Number(row.token) }));
}
