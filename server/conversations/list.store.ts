import type { Outcome, Owner, Role } from "#flows/record.ts";
import type { Db } from "../db.ts";
import { nothing, prepared, sql } from "./sql.ts";

export interface ListedRow {
  id: string;
  name: string | null;
  email: string | null;
  flowId: string;
  flowName: string;
  versionNumber: number;
  owner: Owner;
  outcome: Outcome;
  node: string | null;
  startedAt: Date;
  lastActivityAt: Date;
  /** The customer's last words, or the last that were said to them while they said none. */
  lastText: string | null;
  lastRole: Role | null;
}

export interface ListQuery {
  workspaceId: string;
  flowId: string | null;
  /** The last line of the page before. */
  after: string | null;
  limit: number;
}

/** Live conversations, the last begun first: their ids sort by the instant. */
export async function readList(
  db: Db,
  { workspaceId, flowId, after, limit }: ListQuery,
): Promise<ListedRow[]> {
  const { rows } = await db.pool.query<ListedRow>(
    prepared(sql`${listed}
      WHERE c.workspace_id = ${workspaceId} AND c.mode = 'live' ${flowId ? sql`AND c.flow_id = ${flowId}` : nothing}
      ${after ? sql`AND c.id < ${after}::uuid` : nothing}
      ORDER BY c.id DESC LIMIT ${limit}`),
  );
  return rows;
}

export async function readListed(db: Db, workspaceId: string, id: string): Promise<ListedRow | null> {
  const { rows } = await db.pool.query<ListedRow>(
    prepared(sql`${listed} WHERE c.workspace_id = ${workspaceId} AND c.id = ${id}::uuid`),
  );
  return rows[0] ?? null;
}

const listed = sql`SELECT c.id, c.customer_name AS name, c.customer_email AS email, c.flow_id AS "flowId",
    f.name AS "flowName", v.number AS "versionNumber", c.owner, c.outcome, c.node, c.created_at AS "startedAt",
    c.last_activity_at AS "lastActivityAt", last.body AS "lastText", last.role AS "lastRole"
  FROM conversation c JOIN flow f ON f.id = c.flow_id JOIN version v ON v.id = c.version_id
  LEFT JOIN LATERAL (SELECT e.body, e.data->>'role' AS role FROM entry e
    WHERE e.conversation_id = c.id AND e.kind = 'message'
    ORDER BY e.data->>'role' = 'customer' DESC, e.seq DESC LIMIT 1) last ON true`;

export interface EarlierRow {
  id: string;
  startedAt: Date;
  outcome: Outcome;
  firstText: string | null;
}

/** What somebody with this proved e-mail wrote about before. */
export async function readEarlier(
  db: Db,
  {
    workspaceId,
    email,
    before,
    besides,
  }: { workspaceId: string; email: string; before: Date; besides: string },
): Promise<EarlierRow[]> {
  const { rows } = await db.pool.query<EarlierRow>(
    prepared(sql`SELECT c.id, c.created_at AS "startedAt", c.outcome, first.body AS "firstText"
      FROM conversation c
      LEFT JOIN LATERAL (SELECT e.body FROM entry e WHERE e.conversation_id = c.id AND e.kind = 'message'
        AND e.data->>'role' = 'customer' ORDER BY e.seq LIMIT 1) first ON true
      WHERE c.workspace_id = ${workspaceId} AND c.verified AND c.customer_email = ${email.toLowerCase()}
        AND c.created_at < ${before} AND c.id <> ${besides}::uuid AND c.mode = 'live'
      ORDER BY c.created_at DESC LIMIT 20`),
  );
  return rows;
}
