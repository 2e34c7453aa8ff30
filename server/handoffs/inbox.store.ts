import type { Cause, Owner } from "#flows/record.ts";
import type { Emotion } from "#flows/signals/signal.ts";
import { join, type Piece, prepared, sql } from "../conversations/sql.ts";
import type { Db } from "../db.ts";

export interface InboxRow {
  id: string;
  name: string | null;
  email: string | null;
  cause: Cause;
  priority: string;
  queue: { key: string; name: string } | null;
  waitingSince: Date;
  slaDueAt: Date | null;
  assignee: { id: string; name: string } | null;
  lastText: string | null;
  lastRole: string | null;
  /** The last two measurements of their messages, the older first: what a mood is told from. */
  course: { sentiment: number; emotion: Emotion }[];
  /** Place in the order of urgency, for the next page. */
  cursor: string;
}

export interface InboxQuery {
  workspaceId: string;
  userId: string;
  /** "mine", "unassigned", "all" or a queue's key. */
  view: string;
  search: string | null;
  cursor: string | null;
  limit: number;
}

/** Handoffs that are not closed: the most urgent first, then by when a first reply is due. */
export async function readInbox(db: Db, query: InboxQuery): Promise<InboxRow[]> {
  const { rows } = await db.pool.query<InboxRow>(
    prepared(sql`
    WITH open AS (
      SELECT h.conversation_id, h.cause, h.priority, h.created_at, h.claimed_by_id, q.key, q.name AS queue_name,
        h.created_at + q.sla_minutes * interval '1 minute' AS due,
        ${urgency} || ' ' || to_char(h.created_at + coalesce(q.sla_minutes, 1440) * interval '1 minute',
          'YYYYMMDDHH24MISSMS') || ' ' || h.conversation_id AS place
      FROM handoff h JOIN conversation c ON c.id = h.conversation_id LEFT JOIN queue q ON q.id = h.queue_id
      WHERE h.workspace_id = ${query.workspaceId} AND h.closed_at IS NULL AND ${viewOf(query)} AND ${searchOf(query)}
    ), page AS (
      SELECT * FROM open WHERE ${query.cursor}::text IS NULL OR place > ${query.cursor} ORDER BY place LIMIT ${query.limit}
    )
    SELECT page.conversation_id AS id, c.customer_name AS name, c.customer_email AS email, page.cause, page.priority,
      CASE WHEN page.key IS NOT NULL THEN json_build_object('key', page.key, 'name', page.queue_name) END AS queue,
      page.created_at AS "waitingSince", page.due AS "slaDueAt",
      CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS assignee,
      last.body AS "lastText", last.role AS "lastRole", coalesce(measured.course, '[]') AS course, page.place AS cursor
    FROM page JOIN conversation c ON c.id = page.conversation_id
    LEFT JOIN "user" u ON u.id = page.claimed_by_id
    LEFT JOIN LATERAL (SELECT e.body, e.data->>'role' AS role FROM entry e
      WHERE e.conversation_id = c.id AND e.kind = 'message' AND e.data->>'role' IN ('customer', 'agent')
      ORDER BY e.seq DESC LIMIT 1) last ON true
    LEFT JOIN LATERAL (SELECT json_agg(json_build_object(
        'sentiment', coalesce(two.data->'signals'->'sentiment'->'value', '0'),
        'emotion', coalesce(two.data->'signals'->'emotion'->'value', '"neutral"')) ORDER BY two.seq) AS course
      FROM (SELECT e.seq, e.data FROM entry e WHERE e.conversation_id = c.id AND e.kind = 'signals'
        ORDER BY e.seq DESC LIMIT 2) two) measured ON true
    ORDER BY page.place`),
  );
  return rows;
}

const urgency = sql`(CASE h.priority WHEN 'urgent' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END)`;

/** How many handoffs wait in each view and queue; queues without any count nought. */
export async function readCounts(
  db: Db,
  workspaceId: string,
  userId: string,
): Promise<Record<string, number>> {
  const { rows } = await db.pool.query<{ view: string; count: number }>(
    prepared(sql`
    WITH open AS (SELECT claimed_by_id, queue_id FROM handoff WHERE workspace_id = ${workspaceId} AND closed_at IS NULL)
    SELECT 'mine' AS view, count(*)::int FROM open WHERE claimed_by_id = ${userId}
    UNION ALL SELECT 'unassigned', count(*)::int FROM open WHERE claimed_by_id IS NULL
    UNION ALL SELECT 'all', count(*)::int FROM open
    UNION ALL SELECT q.key, count(open.queue_id)::int FROM queue q LEFT JOIN open ON open.queue_id = q.id
      WHERE q.workspace_id = ${workspaceId} GROUP BY q.key`),
  );
  return Object.fromEntries(rows.map(({ view, count }) => [view, count]));
}

function viewOf({ view, userId }: InboxQuery): Piece {
  switch (view) {
    case "mine":
      return sql`h.claimed_by_id = ${userId}`;
    case "unassigned":
      return sql`h.claimed_by_id IS NULL`;
    case "all":
      return sql`true`;
    default:
      return sql`q.key = ${view}`;
  }
}

/** By name, e-mail or anything that was said; every word must be found. */
function searchOf({ search }: InboxQuery): Piece {
  const words = search?.split(/\s+/).filter(Boolean).slice(0, 6) ?? [];
  if (words.length === 0) return sql`true`;
  return join(
    words
      .map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`)
      .map(
        (like) => sql`(c.customer_name ILIKE ${like} OR c.customer_email ILIKE ${like} OR EXISTS (
        SELECT 1 FROM message_text t, unnest(t.bodies) AS body WHERE t.conversation_id = c.id AND body ILIKE ${like}))`,
      ),
    " AND ",
  );
}

export interface OpenedRow {
  id: string;
  flowId: string;
  versionId: string;
  versionHash: string;
  name: string | null;
  email: string | null;
  verified: boolean;
  owner: Owner;
  priority: string | null;
  queue: { key: string; name: string } | null;
  assignee: { id: string; name: string } | null;
  startedAt: Date;
  handoffId: string | null;
  handedOffAt: Date | null;
  cause: Cause | null;
  slaDueAt: Date | null;
  firstReplyAt: Date | null;
}

/** A conversation of the workspace with its latest handoff. */
export async function readOpened(db: Db, workspaceId: string, id: string): Promise<OpenedRow | null> {
  const { rows } = await db.pool.query<OpenedRow>(
    prepared(sql`
    SELECT c.id, c.flow_id AS "flowId", c.version_id AS "versionId", v.hash AS "versionHash", c.customer_name AS name,
      c.customer_email AS email, c.verified, c.owner, c.priority, c.created_at AS "startedAt",
      CASE WHEN q.id IS NOT NULL THEN json_build_object('key', q.key, 'name', q.name) END AS queue,
      CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS assignee,
      h.id AS "handoffId", h.created_at AS "handedOffAt", h.cause, h.first_reply_at AS "firstReplyAt",
      h.created_at + q.sla_minutes * interval '1 minute' AS "slaDueAt"
    FROM conversation c JOIN version v ON v.id = c.version_id
    LEFT JOIN LATERAL (SELECT * FROM handoff WHERE conversation_id = c.id ORDER BY created_at DESC LIMIT 1) h ON true
    LEFT JOIN queue q ON q.id = c.queue_id LEFT JOIN "user" u ON u.id = c.assignee_id
    WHERE c.id = ${id}::uuid AND c.workspace_id = ${workspaceId}`),
  );
  return rows[0] ?? null;
}

/** The name of whoever has a conversation; null when nobody does. */
export async function readHolder(db: Db, workspaceId: string, id: string): Promise<string | null> {
  const { rows } = await db.pool.query<{ name: string }>(
    prepared(sql`SELECT u.name FROM conversation c JOIN "user" u ON u.id = c.assignee_id
      WHERE c.id = ${id}::uuid AND c.workspace_id = ${workspaceId}`),
  );
  return rows[0]?.name ?? null;
}
