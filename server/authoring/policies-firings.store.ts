import type { Policy } from "#flows/flow.ts";
import { migrate } from "#flows/migrate/migrate.ts";
import type { Recording } from "#flows/replay/recording.ts";
import { type EntryRow, unpackEntry } from "../conversations/packed-entries.ts";
import { build, nothing, sql } from "../conversations/sql.ts";
import { uuidV7 } from "../conversations/uuid-v7.ts";
import type { Db } from "../db.ts";

/** Whose conversations are looked at: of one flow, or of all the workspace's flows. */
export interface Looked {
  workspaceId: string;
  flowId: string | null;
  /** ISO 8601. */
  since: string;
}

/** How many handoffs each policy made. */
export async function countFired(
  db: Db,
  { workspaceId, flowId, since }: Looked,
): Promise<Map<string, number>> {
  const { rows } = await db.pool.query<{ id: string; count: number }>(
    build(sql`SELECT h.cause->>'id' AS id, count(*)::int AS count FROM handoff h
      ${flowId ? sql`JOIN conversation c ON c.id = h.conversation_id AND c.flow_id = ${flowId}` : nothing}
      WHERE h.workspace_id = ${workspaceId} AND h.created_at >= ${since} AND h.cause->>'by' = 'policy'
      GROUP BY 1`),
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** A conversation as policies see it, and whose it is. */
export interface Offered {
  recording: Recording;
  name: string | null;
  email: string | null;
  startedAt: string;
  /** The version that the conversation is on. */
  versionId: string;
}

/** The last conversations in which anything was said, newest first. */
export async function readOffered(
  db: Db,
  { workspaceId, flowId, since, limit }: Looked & { limit: number },
): Promise<Offered[]> {
  const { rows } = await db.pool.query<Row>(
    build(sql`SELECT c.id, c.customer_name AS name, c.customer_email AS email, c.verified, c.created_at AS "startedAt",
        c.version_id AS "versionId",
        c.snapshot->'context'->'vars'->>'channel' AS channel,
        c.snapshot->'context'->'vars'->'customer'->'tags' AS tags, log.entries
      FROM (SELECT * FROM conversation c WHERE c.workspace_id = ${workspaceId} AND c.mode = 'live'
        ${flowId ? sql`AND c.flow_id = ${flowId}` : nothing} AND c.id >= ${firstIdOf(since)}::uuid
        ORDER BY c.id DESC LIMIT ${limit}) c
      CROSS JOIN LATERAL (SELECT json_agg(json_build_object('seq', e.seq, 'at', e.at, 'data', e.data, 'body', e.body, 'personal', e.personal) ORDER BY e.seq) AS entries
        FROM entry e WHERE e.conversation_id = c.id
          AND e.kind IN ('message', 'signals', 'set', 'tagged', 'entered', 'owner', 'handoff')) log
      WHERE log.entries IS NOT NULL`),
  );
  return rows.map(offeredOf);
}

interface Row {
  id: string;
  name: string | null;
  email: string | null;
  verified: boolean;
  startedAt: Date;
  versionId: string;
  channel: string | null;
  tags: string[] | null;
  /** Only those of the log that a policy can see or that take the conversation from the flow. */
  entries: (Omit<EntryRow, "at"> & { at: string })[];
}

function offeredOf(row: Row): Offered {
  const { id, name, email, verified, startedAt, versionId, channel, tags, entries } = row;
  const customer = {
    ...(name === null ? {} : { name }),
    ...(email === null ? {} : { email }),
    verified,
    tags: tags ?? [],
  };
  const recording = {
    id,
    channel: channel ?? "web chat",
    customer,
    seed: id,
    entries: entries.map((entry) => unpackEntry({ ...entry, at: new Date(entry.at) })),
  };
  return { recording, name, email, startedAt: startedAt.toISOString(), versionId };
}

/** The policies that versions have of their own; none where one cannot be read any more. */
export async function readOwnPolicies(db: Db, versionIds: string[]): Promise<Map<string, Policy[]>> {
  const { rows } = await db.pool.query<{ id: string; body: unknown }>(
    build(sql`SELECT id, body FROM version WHERE id = ANY(${versionIds})`),
  );
  return new Map(
    rows.map(({ id, body }) => {
      const migrated = migrate(body);
      return [id, migrated.ok ? migrated.flow.policies : []];
    }),
  );
}

/** No conversation that began at this instant or later has a lower id: they are UUIDs of version 7. */
function firstIdOf(instant: string): string {
  return `${uuidV7(Date.parse(instant)).slice(0, 13)}-0000-0000-000000000000`;
}
