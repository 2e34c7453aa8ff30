import type { App } from "../app.ts";

/** Rows as they stand in the database. */
export async function query(
  app: App,
  text: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  return (await app.db.pool.query(text, values)).rows;
}

/** As if whoever makes the conversation's calls had given no sign of life for longer than it may. */
export async function loseLeases(app: App, conversationId: string): Promise<void> {
  // not just up to now: the column rounds to milliseconds, so that could lie ahead
  await query(
    app,
    `UPDATE effect SET leased_until = now() - interval '1 second'
      WHERE conversation_id = $1 AND status IN ('pending', 'sent')`,
    [conversationId],
  );
}
