import type { CallName } from "#flows/effects.ts";
import type { Json } from "#flows/json.ts";
import type { Sql } from "../db.ts";
import { nothing, type Piece, prepared, sql } from "./sql.ts";

/** A call that may have had its effect, and nobody knows. */
export interface Doubt {
  key: string;
  conversationId: string;
  customerName: string | null;
  call: number;
  node: string;
  name: CallName;
  input: Json;
  /** When it was asked for. */
  at: Date;
  /** How often it was begun, and why its end was not seen. */
  attempts: number;
  reason: string | null;
  /** How often it was looked for since, when last, and what was found then. */
  looks: number;
  lookedAt: string | null;
  found: string | null;
}

/** The calls of a workspace that nobody knows the end of, oldest first; of one conversation only, if it is given. */
export function readDoubts(db: Sql, workspaceId: string, conversationId: string | null): Promise<Doubt[]> {
  return read(
    db,
    workspaceId,
    conversationId ? sql`AND e.conversation_id = ${conversationId}::uuid` : nothing,
  );
}

export async function readDoubt(db: Sql, workspaceId: string, key: string): Promise<Doubt | null> {
  return (await read(db, workspaceId, sql`AND e.key = ${key}`))[0] ?? null;
}

async function read(db: Sql, workspaceId: string, which: Piece): Promise<Doubt[]> {
  const { rows } = await db.query<Doubt>(
    prepared(sql`SELECT e.key, e.conversation_id AS "conversationId", c.customer_name AS "customerName", e.call, e.node,
        e.type AS name, e.input, e.created_at AS at, e.attempts, e.result->>'reason' AS reason,
        coalesce((e.result->>'looks')::int, 0) AS looks, e.result->>'lookedAt' AS "lookedAt", e.result->>'found' AS found
      FROM effect e JOIN conversation c ON c.id = e.conversation_id
      WHERE e.status = 'unknown' AND e.workspace_id = ${workspaceId} ${which} ORDER BY e.created_at LIMIT 200`),
  );
  return rows;
}
