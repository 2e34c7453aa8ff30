import type { CallName, CallStatus } from "#flows/effects.ts";
import type { Json } from "#flows/json.ts";
import type { Entry } from "#flows/record.ts";
import type { Sql } from "../db.ts";
import type { Conversation } from "./conversation.ts";
import { packState } from "./packed-state.ts";
import { join, nothing, type Piece, prepared, sql } from "./sql.ts";

/** All that a turn changes. One statement writes it, so it stands whole or not at all. */
export interface TurnWrite {
  /** Where the turn started from; null for a conversation that begins with it. */
  from: { seq: number; epoch: number } | null;
  after: Conversation;
  at: string;
  /** Taken in once: a second turn with the same id is refused as a duplicate. */
  event: { id: string; seq: number } | null;
  entries: Entry[];
  calls: NewCall[];
  /** The outside call that this turn brings the answer of. */
  answered: { key: string; status: CallStatus; result: Json } | null;
  deadlines: { token: number; afterMs: number }[];
  /** The token of the deadline that fired. */
  fired: number | null;
  /** In this order; at most one of them opens. */
  handoffs: HandoffChange[];
}

export interface NewCall {
  key: string;
  call: number;
  node: string;
  name: CallName;
  input: Json;
  /** `sent` where a repetition does no harm: then this very transaction is the one that checked the fence. */
  status: "pending" | "sent";
  /** For so long the process that wrote it keeps it to itself. */
  leaseMs: number;
}

export type HandoffChange =
  | { does: "open"; id: string; queue: string; priority: string; cause: Json }
  | { does: "claim"; by: string }
  | { does: "reply"; by: string }
  | { does: "close"; resolution: string };

/**
 * Writes a turn in one round trip, and tells `stale` when another turn came first (then nothing was written). A
 * duplicate event surfaces as the error that `isDuplicateEvent` knows: only an error undoes the whole statement.
 */
export async function writeTurn(db: Sql, turn: TurnWrite): Promise<"written" | "stale"> {
  const { rowCount } = await db.query(prepared(statement(turn)));
  return rowCount === 1 ? "written" : "stale";
}

export function isDuplicateEvent(error: unknown): boolean {
  return error instanceof Error && "constraint" in error && error.constraint === "event_pkey";
}

function statement(turn: TurnWrite): Piece {
  const parts = [entries(turn), texts(turn), event(turn), calls(turn), answer(turn), deadline(turn)];
  const written = [...parts, ...turn.handoffs.map((change) => handoff(turn, change))].filter(
    (part) => part !== nothing,
  );
  const numbered = written.map(
    (part, index) => sql`, ${{ strings: [`w${index}`], values: [] }} AS (${part})`,
  );
  return sql`WITH moved AS (${moved(turn)})${join(numbered, "")} SELECT 1 FROM moved`;
}

/** The compare-and-set on which everything else hangs; it takes the row's lock until the commit. */
function moved(turn: TurnWrite): Piece {
  const { id, state } = turn.after;
  if (!turn.from) return begun(turn);
  const opened = openedIn(turn);
  return sql`UPDATE conversation SET seq = ${state.seq}, snapshot = ${JSON.stringify(packState(state))}::jsonb,
    node = ${state.node}, owner = ${state.owner}::owner, owner_epoch = ${state.epoch},
    outcome = ${state.outcome}::outcome, assignee_id = ${state.assignee}, last_activity_at = ${turn.at}::timestamptz
    ${state.owner === "closed" ? sql`, closed_at = coalesce(closed_at, ${turn.at}::timestamptz)` : nothing}
    ${opened ? sql`, priority = ${opened.priority}, queue_id = ${queueOf(turn, opened)}` : nothing}
    WHERE id = ${id}::uuid AND seq = ${turn.from.seq} AND owner_epoch = ${turn.from.epoch}
    RETURNING id, workspace_id`;
}

function begun(turn: TurnWrite): Piece {
  const { after, at } = turn;
  const { state, customer } = after;
  const opened = openedIn(turn);
  return sql`INSERT INTO conversation (id, workspace_id, flow_id, version_id, channel_key, mode, customer_ref,
    customer_name, customer_email, verified, token_hash, snapshot, seq, node, owner, owner_epoch, outcome, priority,
    queue_id, created_at, last_activity_at, closed_at)
    VALUES (${after.id}::uuid, ${after.workspaceId}, ${after.flowId}, ${after.versionId}, ${after.channelKey},
    ${after.mode}::conversation_mode, ${customer.ref}, ${customer.name}, ${customer.email}, ${customer.verified},
    ${after.tokenHash}, ${JSON.stringify(packState(state))}::jsonb, ${state.seq}, ${state.node}, ${state.owner}::owner,
    ${state.epoch}, ${state.outcome}::outcome, ${opened?.priority ?? null}, ${opened ? queueOf(turn, opened) : null},
    ${at}::timestamptz, ${at}::timestamptz, ${state.owner === "closed" ? at : null}::timestamptz)
    RETURNING id, workspace_id`;
}

/** The queue of that key, else the first one there is: a handoff is never left in a void. */
function queueOf(turn: TurnWrite, { queue }: Opened): Piece {
  return sql`(SELECT id FROM queue WHERE workspace_id = ${turn.after.workspaceId}
    ORDER BY (key = ${queue}) DESC, key LIMIT 1)`;
}

function entries(turn: TurnWrite): Piece {
  if (turn.entries.length === 0) return nothing;
  const rows = turn.entries.map(({ seq, at, kind, ...data }) => ({ seq, at, kind, data: withoutText(data) }));
  return sql`INSERT INTO entry (conversation_id, seq, at, kind, data) SELECT moved.id, e.seq, e.at, e.kind, e.data
    FROM moved, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS e(seq int, at timestamptz, kind text, data jsonb)`;
}

/** Personal words stand in their own table, which the log refers to by the entry's place. */
function withoutText(data: object): object {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== "text"));
}

function texts(turn: TurnWrite): Piece {
  const spoken = turn.entries.filter((entry) => entry.kind === "message");
  if (spoken.length === 0) return nothing;
  return sql`INSERT INTO message_text (conversation_id, seq, body) SELECT moved.id, t.seq, t.body
    FROM moved, unnest(${spoken.map(({ seq }) => seq)}::int[], ${spoken.map(({ text }) => text)}::text[]) AS t(seq, body)`;
}

function event(turn: TurnWrite): Piece {
  if (!turn.event) return nothing;
  return sql`INSERT INTO event (conversation_id, event_id, seq, at)
    SELECT id, ${turn.event.id}, ${turn.event.seq}, ${turn.at}::timestamptz FROM moved`;
}

function calls(turn: TurnWrite): Piece {
  if (turn.calls.length === 0) return nothing;
  return sql`INSERT INTO effect (key, conversation_id, workspace_id, call, node, type, input, epoch, status, attempts,
      leased_until, created_at)
    SELECT e.key, moved.id, moved.workspace_id, e.call, e.node, e.name, e.input, ${turn.after.state.epoch},
      e.status::effect_status, CASE e.status WHEN 'sent' THEN 1 ELSE 0 END,
      now() + e."leaseMs" * interval '1 millisecond', ${turn.at}::timestamptz
    FROM moved, jsonb_to_recordset(${JSON.stringify(turn.calls)}::jsonb)
      AS e(key text, call int, node text, name text, input jsonb, status text, "leaseMs" int)`;
}

function answer(turn: TurnWrite): Piece {
  if (!turn.answered) return nothing;
  return sql`UPDATE effect SET status = ${turn.answered.status}::effect_status, leased_until = NULL,
      result = ${JSON.stringify(turn.answered.result)}::jsonb, done_at = ${turn.at}::timestamptz
    FROM moved WHERE effect.key = ${turn.answered.key}`;
}

/** A conversation waits for one instant at most: only its last deadline counts. */
function deadline({ deadlines, fired }: TurnWrite): Piece {
  const last = deadlines.at(-1);
  if (last) {
    return sql`INSERT INTO deadline (conversation_id, token, due)
      SELECT moved.id, ${last.token}, now() + ${last.afterMs}::float8 * interval '1 millisecond' FROM moved
      ON CONFLICT (conversation_id) DO UPDATE SET token = excluded.token, due = excluded.due, leased_until = NULL`;
  }
  if (fired === null) return nothing;
  return sql`DELETE FROM deadline USING moved WHERE conversation_id = moved.id AND token <= ${fired}`;
}

type Opened = Extract<HandoffChange, { does: "open" }>;

function openedIn({ handoffs }: TurnWrite): Opened | undefined {
  return handoffs.find((change) => change.does === "open");
}

function handoff(turn: TurnWrite, change: HandoffChange): Piece {
  const theOpenOne = sql`FROM moved WHERE handoff.conversation_id = moved.id AND handoff.closed_at IS NULL`;
  switch (change.does) {
    case "open":
      return sql`INSERT INTO handoff (id, conversation_id, workspace_id, queue_id, priority, cause, created_at)
        SELECT ${change.id}::uuid, moved.id, moved.workspace_id, ${queueOf(turn, change)}, ${change.priority},
          ${JSON.stringify(change.cause)}::jsonb, ${turn.at}::timestamptz FROM moved`;
    case "claim":
      return sql`UPDATE handoff SET claimed_by_id = ${change.by}, claimed_at = ${turn.at}::timestamptz ${theOpenOne}`;
    case "reply":
      return sql`UPDATE handoff SET first_reply_at = coalesce(first_reply_at, ${turn.at}::timestamptz) ${theOpenOne}`;
    case "close":
      return sql`UPDATE handoff SET closed_at = ${turn.at}::timestamptz, resolution = ${change.resolution} ${theOpenOne}`;
  }
}
