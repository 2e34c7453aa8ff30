import { prepared, sql } from "../conversations/sql.ts";
import type { Sql } from "../db.ts";

/** Somebody who takes conversations is here now; the database's clock says when. */
export async function writeSeen(db: Sql, workspaceId: string, userId: string): Promise<void> {
  await db.query(
    prepared(sql`INSERT INTO presence (workspace_id, user_id, seen_at) VALUES (${workspaceId}, ${userId}, now())
      ON CONFLICT (workspace_id, user_id) DO UPDATE SET seen_at = now()`),
  );
}
