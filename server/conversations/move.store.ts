import type { Owner } from "#flows/record.ts";
import type { Conversation as State } from "#flows/turn.ts";
import type { Sql } from "../db.ts";
import { type PackedState, unpackIfReadable } from "./packed-state.ts";
import { prepared, sql } from "./sql.ts";

/** Whose open conversations are looked at: those of a flow, but for those that are on a version already. */
export interface Whose {
  workspaceId: string;
  flowId: string;
  except: string | null;
}

/** How many open conversations stand at a node of a version. */
export interface Standing {
  versionId: string;
  owner: Exclude<Owner, "closed">;
  node: string | null;
  conversations: number;
  /** Of these, nobody has written for a day. */
  quiet: number;
}

/** By the index of open conversations alone, and their rows. */
export async function readStandings(db: Sql, { workspaceId, flowId, except }: Whose): Promise<Standing[]> {
  const { rows } = await db.query<Standing>(
    prepared(sql`SELECT version_id AS "versionId", owner, node, count(*)::int AS conversations,
        (count(*) FILTER (WHERE last_activity_at < now() - interval '1 day'))::int AS quiet
      FROM conversation WHERE flow_id = ${flowId} AND workspace_id = ${workspaceId} AND closed_at IS NULL
        AND mode = 'live' AND version_id IS DISTINCT FROM ${except}
      GROUP BY version_id, owner, node`),
  );
  return rows;
}

/** The place of a conversation among the open ones of a flow. */
export interface Cursor {
  versionId: string;
  id: string;
}

export interface OpenOne extends Cursor {
  state: State;
}

/** Open conversations with their state, in the order of the index; those after the cursor. */
export async function readOpen(
  db: Sql,
  { workspaceId, flowId, except }: Whose,
  after: Cursor | null,
  limit: number,
): Promise<OpenOne[]> {
  const { rows } = await db.query<Row>(
    prepared(sql`SELECT id, version_id, owner, owner_epoch, seq, node, outcome, assignee_id, snapshot FROM conversation
      WHERE flow_id = ${flowId} AND workspace_id = ${workspaceId} AND closed_at IS NULL AND mode = 'live'
        AND version_id IS DISTINCT FROM ${except}
        AND (version_id, id) > (${after?.versionId ?? ""}, ${after?.id ?? nil}::uuid)
      ORDER BY version_id, id LIMIT ${limit}`),
  );
  return rows.map(({ id, version_id, owner_epoch, assignee_id, snapshot, ...row }) => ({
    id,
    versionId: version_id,
    state: { ...row, epoch: owner_epoch, assignee: assignee_id, ...unpackIfReadable(snapshot) },
  }));
}

const nil = "00000000-0000-0000-0000-000000000000";

interface Row extends Pick<State, "owner" | "seq" | "node" | "outcome"> {
  id: string;
  version_id: string;
  owner_epoch: number;
  assignee_id: string | null;
  snapshot: PackedState | null;
}

/** Pins a conversation to a version, in the transaction of the turn that moves it. */
export async function pinTo(db: Sql, id: string, versionId: string): Promise<void> {
  await db.query(prepared(sql`UPDATE conversation SET version_id = ${versionId} WHERE id = ${id}::uuid`));
}

/** How the last conversations of a flow since an instant were spread over versions; at most a thousand are counted. */
export async function readBegun(
  db: Sql,
  { workspaceId, flowId }: Omit<Whose, "except">,
  sinceId: string,
): Promise<{ versionId: string; conversations: number }[]> {
  const { rows } = await db.query<{ versionId: string; conversations: number }>(
    prepared(sql`SELECT version_id AS "versionId", count(*)::int AS conversations FROM (
        SELECT version_id FROM conversation
        WHERE workspace_id = ${workspaceId} AND flow_id = ${flowId} AND id > ${sinceId}::uuid AND mode = 'live'
        ORDER BY id DESC LIMIT 1000) begun
      GROUP BY version_id`),
  );
  return rows;
}
