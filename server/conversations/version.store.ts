import type { Sql } from "../db.ts";
import { prepared, sql } from "./sql.ts";

/** A version's flow file, as it was published. */
export async function readVersionBody(db: Sql, versionId: string): Promise<unknown> {
  const { rows } = await db.query<{ body: unknown }>(
    prepared(sql`SELECT body FROM version WHERE id = ${versionId}`),
  );
  if (!rows[0]) throw new Error(`Version ${versionId} does not exist.`);
  return rows[0].body;
}
