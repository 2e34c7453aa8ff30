import type { CallName, CallStatus } from "#flows/effects.ts";
import type { Json } from "#flows/json.ts";
import type { Entry } from "#flows/record.ts";
import type { Sql } from "../db.ts";
import type { Conversation } from "./conversation.ts";
import { type PackedEntries, packEntries } from "./packed-entries.ts";
import { packState } from "./packed-state.ts";
import { join, nothing, type Piece, type Prepared, preparedAs, raw, sql } from "./sql.ts";

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
  /** `sent` where a repetition does no harm: then this very transaction is the one that checked the fence. `done` where it has ended. */
  status: "pending" | "sent" | "done";
  /** What a call that has ended in the turn which asked for it gave. */
  result?: Json;
  /** For so long the process that wrote it keeps it to itself. */
  leaseMs: number;
}

export type HandoffChange =
  /** `claimedBy`: whoever took it over from the flow. */
  | { does: "open"; id: string; queue: string; priority: string; cause: Json; claimedBy?: string }
  | { does: "claim"; by: string }
  | { does: "reply"; by: string }
  | { does: "close"; resolution: string };

/** More than this in one statement makes the first of them wait too long. */
export const mostTurns = 32;

/**
 * Writes turns of different conversations in one round trip and one transaction, and tells whose were written: where
 * another turn came first, nothing was. A duplicate event surfaces as the error that `isDuplicateEvent` knows, and
 * undoes the whole statement.
 */
export async function writeTurns(db: Sql, turns: TurnWrite[]): Promise<Set<string>> {
  const asked = statement(turns);
  const { rows } = await db.query<{ id: string }>(asked);
  // the driver's own closures keep a statement in memory for long after; its values, some kilobytes a turn, need not stay
  asked.values.length = 0;
  return new Set(rows.map(({ id }) => id));
}

export function isDuplicateEvent(error: unknown): boolean {
  return error instanceof Error && "constraint" in error && error.constraint === "turn_pkey";
}

/** What no turn of these needs is left out: most are of few parts. */
function statement(turns: TurnWrite[]): Prepared {
  const begins = turns.some(({ from }) => from === null);
  const needed = optional.map(({ when }) => turns.some(when));
  const shape = [begins, ...needed].map(Number).join("");
  return preparedAs(`turns ${shape}`, valuesOf(turns), (values) => {
    const named = [log, words, ...optional.filter((_, index) => needed[index]).map(({ part }) => part)].map(
      (part, index) => sql`, ${raw(`w${index}`)} AS (${part})`,
    );
    const update = sql`${movedOn} ${turns.some(does("open")) ? queued : nothing} ${fromTheLatest}`;
    return sql`WITH t AS MATERIALIZED (${rowsOf(values)}),
    ${begins ? movedOrBegun(update) : sql`moved AS (${update} RETURNING c.workspace_id, t.*)`}
    ${join(named, "")} SELECT id FROM moved`;
  });
}

function movedOrBegun(update: Piece): Piece {
  return sql`on_its_way AS (${update} RETURNING c.id, c.workspace_id), begun AS (${begun}),
    moved AS (SELECT m.workspace_id, t.* FROM t JOIN (SELECT * FROM on_its_way UNION ALL SELECT * FROM begun) m ON m.id = t.id)`;
}

const columns = `id uuid, from_seq int, from_epoch int, seq int, epoch int, node text, owner owner, outcome outcome,
  assignee text, at timestamptz, event text, bodies text[], personal text[], calls jsonb, answered jsonb, token int, after_ms float8,
  fired int, handoffs jsonb, opened jsonb, begun jsonb`;
const names = columns.replaceAll(/ \S+(,|$)/g, "$1");

/**
 * True of every row, but rare to the planner: so it looks each row of before up by its key, also when the plan, which
 * a connection keeps, was made while the tables were empty. Else all conversations are read until they are analysed.
 */
const expectedToBeOne = sql`id IS NOT DISTINCT FROM id AND seq IS NOT DISTINCT FROM seq`;

/**
 * The turns as rows of three parameters. States and entries come beside the
 * rest, a line each, so that nobody takes them apart: JSON has no line breaks of its own.
 */
function valuesOf(turns: TurnWrite[]): Values {
  const packed = turns.map((turn) => ({ ...packEntries(turn.entries), turn }));
  return [
    JSON.stringify(packed.map(rowOf)),
    turns.map(({ after }) => packState(after.state)).join("\n"),
    packed.map(({ entries }) => JSON.stringify(entries)).join("\n"),
  ];
}

type Values = [rows: string, snapshots: string, entries: string];

function rowsOf([rows, snapshots, entries]: Values): Piece {
  return sql`SELECT * FROM ROWS FROM (json_to_recordset(${rows}::json) AS (${raw(columns)}),
      string_to_table(${snapshots}, E'\\n', 'null'), string_to_table(${entries}, E'\\n'))
    AS turns(${raw(names)}, snapshot, entries)
    WHERE ${expectedToBeOne}`;
}

function rowOf({ turn, bodies, personal }: { turn: TurnWrite } & Omit<PackedEntries, "entries">): object {
  const { from, after, at, event, calls, answered, deadlines, fired, handoffs } = turn;
  const { id, state } = after;
  // a conversation waits for one instant at most: only its last deadline counts
  const due = deadlines.at(-1);
  // every place has its row, also that of a turn which the log tells nothing of
  const last = state.seq > (from?.seq ?? 0) ? `at:${state.seq}` : null;
  return {
    id,
    ...(from ? { from_seq: from.seq, from_epoch: from.epoch } : { begun: beginning(after) }),
    seq: state.seq,
    epoch: state.epoch,
    node: state.node,
    owner: state.owner,
    outcome: state.outcome,
    assignee: state.assignee,
    at,
    event: event?.id ?? last,
    bodies,
    ...(personal.length > 0 ? { personal } : {}),
    ...(calls.length > 0 ? { calls } : {}),
    ...(answered ? { answered } : {}),
    ...(due ? { token: due.token, after_ms: due.afterMs } : fired === null ? {} : { fired }),
    ...(handoffs.length > 0 ? { handoffs, opened: handoffs.find(({ does }) => does === "open") } : {}),
  };
}

/** What of a conversation stands from its beginning. */
function beginning(conversation: Conversation): object {
  const { workspaceId, flowId, versionId, channelKey, mode, customer, tokenHash } = conversation;
  return { workspaceId, flowId, versionId, channelKey, mode, ...customer, tokenHash };
}

/** The queue of that key, else the first one there is: a handoff is never left in a void. */
function queueFor(workspaceId: Piece): Piece {
  return sql`(SELECT q.id FROM queue q WHERE q.workspace_id = ${workspaceId}
    ORDER BY (q.key = t.opened->>'queue') DESC, q.key LIMIT 1)`;
}

/** The compare-and-set on which everything else hangs; it takes the row's lock until the commit. */
const movedOn = sql`UPDATE conversation c SET seq = t.seq, snapshot = t.snapshot::json, node = t.node, owner = t.owner,
    owner_epoch = t.epoch, outcome = t.outcome, assignee_id = t.assignee, last_activity_at = t.at,
    closed_at = CASE WHEN t.owner = 'closed' THEN coalesce(c.closed_at, t.at) ELSE c.closed_at END`;

const queued = sql`, priority = coalesce(t.opened->>'priority', c.priority),
    queue_id = CASE WHEN t.opened IS NULL THEN c.queue_id ELSE ${queueFor(sql`c.workspace_id`)} END`;

const fromTheLatest = sql`FROM t WHERE c.id = t.id AND c.seq = t.from_seq AND c.owner_epoch = t.from_epoch`;

const begun = sql`INSERT INTO conversation (id, workspace_id, flow_id, version_id, channel_key, mode, customer_ref,
    customer_name, customer_email, verified, token_hash, snapshot, seq, node, owner, owner_epoch, outcome, priority,
    queue_id, created_at, last_activity_at, closed_at)
  SELECT t.id, b."workspaceId", b."flowId", b."versionId", b."channelKey", b.mode, b.ref, b.name, b.email, b.verified,
    b."tokenHash", t.snapshot::json, t.seq, t.node, t.owner, t.epoch, t.outcome, t.opened->>'priority',
    CASE WHEN t.opened IS NOT NULL THEN ${queueFor(sql`b."workspaceId"`)} END, t.at, t.at,
    CASE WHEN t.owner = 'closed' THEN t.at END
  FROM t, jsonb_to_record(t.begun) AS b("workspaceId" text, "flowId" text, "versionId" text, "channelKey" text,
    mode conversation_mode, ref text, name text, email text, verified boolean, "tokenHash" text)
  WHERE t.begun IS NOT NULL
  RETURNING id, workspace_id`;

const log = sql`INSERT INTO turn (conversation_id, event_id, last, at, entries)
  SELECT t.id, t.event, t.seq, t.at, t.entries::json FROM moved t WHERE t.event IS NOT NULL`;

/** Personal words stand in their own table, which the log refers to by the turn and their place in it. */
const words = sql`INSERT INTO message_text (conversation_id, turn, bodies, personal)
  SELECT t.id, t.seq, t.bodies, t.personal FROM moved t WHERE t.bodies <> '{}' OR t.personal IS NOT NULL`;

const calls = sql`INSERT INTO effect (key, conversation_id, workspace_id, call, node, type, input, epoch, status,
    attempts, leased_until, created_at, result, done_at)
  SELECT e.key, t.id, t.workspace_id, e.call, e.node, e.name, e.input, t.epoch, e.status,
    CASE e.status WHEN 'pending' THEN 0 ELSE 1 END,
    CASE WHEN e.status <> 'done' THEN now() + e."leaseMs" * interval '1 millisecond' END, t.at, e.result,
    CASE e.status WHEN 'done' THEN t.at END
  FROM moved t, jsonb_to_recordset(t.calls)
    AS e(key text, call int, node text, name text, input jsonb, status effect_status, result jsonb, "leaseMs" int)`;

const answers = sql`UPDATE effect SET status = (t.answered->>'status')::effect_status, leased_until = NULL,
    result = t.answered->'result', done_at = t.at
  FROM moved t WHERE effect.key = t.answered->>'key'`;

const deadline = sql`INSERT INTO deadline (conversation_id, token, due)
  SELECT t.id, t.token, now() + t.after_ms * interval '1 millisecond'
  FROM moved t WHERE t.token IS NOT NULL
  ON CONFLICT (conversation_id) DO UPDATE SET token = excluded.token, due = excluded.due, leased_until = NULL`;

const fired = sql`DELETE FROM deadline USING moved t
  WHERE deadline.conversation_id = t.id AND deadline.token <= t.fired`;

const opened = sql`INSERT INTO handoff (id, conversation_id, workspace_id, queue_id, priority, cause, created_at,
    claimed_by_id, claimed_at)
  SELECT (t.opened->>'id')::uuid, t.id, t.workspace_id, ${queueFor(sql`t.workspace_id`)},
    t.opened->>'priority', t.opened->'cause', t.at, t.opened->>'claimedBy',
    CASE WHEN t.opened->>'claimedBy' IS NOT NULL THEN t.at END
  FROM moved t WHERE t.opened IS NOT NULL`;

const claimed = sql`UPDATE handoff h SET claimed_by_id = change.value->>'by', claimed_at = t.at ${ofTheOpenOne("claim")}`;

const replied = sql`UPDATE handoff h SET first_reply_at = coalesce(h.first_reply_at, t.at) ${ofTheOpenOne("reply")}`;

const closed = sql`UPDATE handoff h SET closed_at = t.at, resolution = change.value->>'resolution' ${ofTheOpenOne("close")}`;

const does = (what: HandoffChange["does"]) => (turn: TurnWrite) =>
  turn.handoffs.some((change) => change.does === what);

/** What only some turns change, and which do. */
const optional: { when: (turn: TurnWrite) => boolean; part: Piece }[] = [
  { when: (turn) => turn.calls.length > 0, part: calls },
  { when: (turn) => turn.answered !== null, part: answers },
  { when: (turn) => turn.deadlines.length > 0, part: deadline },
  { when: (turn) => turn.fired !== null && turn.deadlines.length === 0, part: fired },
  { when: does("open"), part: opened },
  { when: does("claim"), part: claimed },
  { when: does("reply"), part: replied },
  { when: does("close"), part: closed },
];

function ofTheOpenOne(does: HandoffChange["does"]): Piece {
  return sql`FROM moved t, jsonb_array_elements(t.handoffs) AS change
    WHERE h.conversation_id = t.id AND h.closed_at IS NULL
      AND change.value->>'does' = ${raw(`'${does}'`)}`;
}
