import type { Outcome, Owner } from "#flows/record.ts";
import type { Conversation as State } from "#flows/turn.ts";
import type { Sql } from "../db.ts";
import type { Conversation } from "./conversation.ts";
import { type PackedState, unpackIfReadable } from "./packed-state.ts";
import { prepared, sql } from "./sql.ts";

/** The conversation as last committed; null when there is none of this id. */
export async function readConversation(db: Sql, id: string): Promise<Conversation | null> {
  const { rows } = await db.query<Row>(prepared(sql`${whole} WHERE c.id = ${id}::uuid`));
  return rows[0] ? conversationOf(rows[0]) : null;
}

/** Those of these ids that there are. */
export async function readConversations(db: Sql, ids: string[]): Promise<Map<string, Conversation>> {
  const { rows } = await db.query<Row>(prepared(sql`${whole} WHERE c.id = ANY(${ids}::uuid[])`));
  return new Map(rows.map((row) => [row.id, conversationOf(row)]));
}

const whole = sql`SELECT c.id, c.workspace_id, c.flow_id, c.version_id, v.hash, c.channel_key, c.mode, c.customer_ref,
    c.customer_name, c.customer_email, c.verified, c.token_hash, c.assignee_id, c.created_at, c.seq, c.owner,
    c.owner_epoch, c.snapshot, c.node, c.outcome
  FROM conversation c JOIN version v ON v.id = c.version_id`;

/** Where a conversation stands, without the machine's state. */
export type Standing = Pick<State, "seq" | "owner" | "node" | "outcome">;

export async function readStanding(db: Sql, id: string): Promise<Standing | null> {
  const { rows } = await db.query<Standing>(
    prepared(sql`SELECT seq, owner, node, outcome FROM conversation WHERE id = ${id}::uuid`),
  );
  return rows[0] ?? null;
}

/** The place at which an event was taken in; null when it was not. */
export async function seqOfEvent(db: Sql, id: string, eventId: string): Promise<number | null> {
  const { rows } = await db.query<{ seq: number }>(
    prepared(sql`SELECT coalesce((SELECT min(e.seq) FROM entry e WHERE e.conversation_id = t.conversation_id
          AND e.turn = t.last AND e.kind = 'message'), t.last) AS seq
      FROM turn t WHERE t.conversation_id = ${id}::uuid AND t.event_id = ${eventId}`),
  );
  return rows[0]?.seq ?? null;
}

interface Row {
  id: string;
  workspace_id: string;
  flow_id: string;
  version_id: string;
  hash: string;
  channel_key: string | null;
  mode: "live" | "sandbox";
  customer_ref: string | null;
  customer_name: string | null;
  customer_email: string | null;
  verified: boolean;
  token_hash: string;
  assignee_id: string | null;
  created_at: Date;
  seq: number;
  owner: Owner;
  owner_epoch: number;
  snapshot: PackedState | null;
  node: string | null;
  outcome: Outcome;
}

function conversationOf(row: Row): Conversation {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    flowId: row.flow_id,
    versionId: row.version_id,
    versionHash: row.hash,
    channelKey: row.channel_key,
    mode: row.mode,
    customer: {
      ref: row.customer_ref,
      name: row.customer_name,
      email: row.customer_email,
      verified: row.verified,
    },
    tokenHash: row.token_hash,
    createdAt: row.created_at.toISOString(),
    state: {
      seq: row.seq,
      owner: row.owner,
      epoch: row.owner_epoch,
      assignee: row.assignee_id,
      ...unpackIfReadable(row.snapshot),
      node: row.node,
      outcome: row.outcome,
    },
  };
}
