import type { App } from "#server/app.ts";
import { entriesOf } from "#server/conversations/conversations.ts";
import type { Told } from "./history.ts";

/** What the database has of a conversation in the end. */
export async function readLog(app: App, id: string): Promise<Pick<Told, "log" | "silent">> {
  const { rows } = await app.db.pool.query<{ last: number }>(
    "SELECT last FROM turn WHERE conversation_id = $1 AND entries::text = '[]'",
    [id],
  );
  return { log: await entriesOf(app, id), silent: rows.map(({ last }) => last) };
}
