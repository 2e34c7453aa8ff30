import type { Sql } from "../../db.ts";

/** How often a conversation asked for an order that it could not prove to be its own. */
export async function failedLookUps(sql: Sql, conversationId: string): Promise<number> {
  const { rows } = await sql.query<{ count: number }>({
    name: "demo_store_failed_look_ups",
    text: `SELECT count(*)::int AS count FROM effect
      WHERE conversation_id = $1 AND type = 'fetchOrder' AND result->>'found' = 'false'`,
    values: [conversationId],
  });
  return rows[0]?.count ?? 0;
}
