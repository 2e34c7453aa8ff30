import type { VersionName } from "#flows/record.ts";
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

/** What the log calls the versions of a flow, by their id. */
export async function readVersionNames(db: Sql, flowId: string): Promise<Map<string, VersionName>> {
  const { rows } = await db.query<VersionName & { id: string }>(
    prepared(sql`SELECT id, number, hash FROM version WHERE flow_id = ${flowId}`),
  );
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}
