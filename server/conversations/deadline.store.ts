import type { Sql } from "../db.ts";
import { prepared, sql } from "./sql.ts";

/** An instant that has come, by the database's clock. */
export interface Due {
  conversationId: string;
  token: number;
  /** ISO 8601, UTC. */
  due: string;
}

/** Takes what is due, oldest first, for `leaseMs`: whoever else looks meanwhile takes the next ones. */
export async function takeDue(db: Sql, limit: number, leaseMs: number): Promise<Due[]> {
  const { rows } = await db.query<{ conversation_id: string; token: number; due: Date }>(
    prepared(sql`UPDATE deadline SET leased_until = now() + ${leaseMs} * interval '1 millisecond'
      WHERE conversation_id IN (SELECT conversation_id FROM deadline
        WHERE due <= now() AND (leased_until IS NULL OR leased_until < now())
        ORDER BY due LIMIT ${limit} FOR UPDATE SKIP LOCKED)
      RETURNING conversation_id, token, due`),
  );
  return rows.map((row) => ({
    conversationId: row.conversation_id,
    token: row.token,
    due: row.due.toISOString(),
  }));
}

/** Milliseconds until the next deadline comes; null when none is kept. */
export async function readNextDue(db: Sql): Promise<number | null> {
  const { rows } = await db.query<{ ms: number | null }>(
    prepared(sql`SELECT (extract(epoch FROM (SELECT min(due) FROM deadline WHERE due > now()) - now()) * 1000)::float8
      AS ms`),
  );
  return rows[0]?.ms ?? null;
}

/** Forgets deadlines that no longer count. One that a turn moves on at this moment is left to it. */
export async function dropDeadlines(db: Sql, gone: Due[]): Promise<void> {
  await db.query(
    prepared(sql`DELETE FROM deadline WHERE conversation_id IN (SELECT d.conversation_id FROM deadline d
      JOIN unnest(${gone.map(({ conversationId }) => conversationId)}::uuid[], ${gone.map(({ token }) => token)}::int[])
        AS g(id, token) ON d.conversation_id = g.id AND d.token = g.token FOR UPDATE OF d SKIP LOCKED)`),
  );
}
