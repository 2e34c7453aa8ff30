import type { App } from "../app.ts";

/** Rows as they stand in the database. */
export async function query(
  app: App,
  text: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  return (await app.db.pool.query(text, values)).rows;
}
