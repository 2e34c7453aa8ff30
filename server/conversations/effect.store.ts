import type { CallName } from "#flows/effects.ts";
import type { Json } from "#flows/json.ts";
import type { Sql } from "../db.ts";
import { prepared, sql } from "./sql.ts";

/** A call as its row tells it. */
export interface StoredCall {
  key: string;
  conversationId: string;
  call: number;
  node: string;
  name: CallName;
  input: Json;
  status: "pending" | "sent";
  attempts: number;
}

/**
 * Marks a call as sent, if the conversation still has the owner it was asked under: the row's lock makes a claim
 * come either before (then the call is dropped) or after. The attempt is counted, and is nobody's if another came first.
 */
export async function markSent(
  db: Sql,
  { key, attempts = 0 }: { key: string; attempts?: number },
  leaseMs: number,
): Promise<"sent" | "fenced" | "taken"> {
  const { rows } = await db.query<{ live: boolean; marked: boolean }>(
    prepared(sql`WITH owner AS (
        SELECT c.owner_epoch FROM conversation c JOIN effect e ON e.conversation_id = c.id WHERE e.key = ${key} FOR SHARE OF c
      ), marked AS (
        UPDATE effect SET status = (CASE WHEN epoch = owner.owner_epoch THEN 'sent' ELSE 'dropped' END)::effect_status,
          attempts = attempts + 1, leased_until = now() + ${leaseMs} * interval '1 millisecond'
        FROM owner WHERE key = ${key} AND attempts = ${attempts} AND status IN ('pending', 'sent') RETURNING status
      ) SELECT EXISTS (SELECT 1 FROM marked) AS marked, EXISTS (SELECT 1 FROM marked WHERE status = 'sent') AS live`),
  );
  if (!rows[0]?.marked) return "taken";
  return rows[0].live ? "sent" : "fenced";
}

/** Counts an attempt to end a call; false if another came first. */
export async function countAttempt(
  db: Sql,
  { key, attempts }: { key: string; attempts: number },
  leaseMs: number,
): Promise<boolean> {
  const { rowCount } = await db.query(
    prepared(sql`UPDATE effect SET attempts = attempts + 1, leased_until = now() + ${leaseMs} * interval '1 millisecond'
      WHERE key = ${key} AND attempts = ${attempts} AND status IN ('pending', 'sent')`),
  );
  return rowCount === 1;
}

/** Takes calls whose process let the lease run out; each is given to one process only. */
export async function takeOrphans(
  db: Sql,
  limit: number,
  leaseMs: number,
): Promise<{ key: string; attempts: number }[]> {
  const { rows } = await db.query<{ key: string; attempts: number }>(
    prepared(sql`UPDATE effect SET leased_until = now() + ${leaseMs} * interval '1 millisecond'
      WHERE key IN (SELECT key FROM effect WHERE status IN ('pending', 'sent') AND leased_until < now()
        ORDER BY leased_until LIMIT ${limit} FOR UPDATE SKIP LOCKED)
      RETURNING key, attempts`),
  );
  return rows;
}

/** The call, if it still waits for an answer and has been begun just so often. */
export async function readCall(db: Sql, key: string, attempts: number): Promise<StoredCall | null> {
  const { rows } = await db.query<StoredCall>(
    prepared(sql`SELECT key, conversation_id AS "conversationId", call, node, type AS name, input, status, attempts
      FROM effect WHERE key = ${key} AND attempts = ${attempts} AND status IN ('pending', 'sent')`),
  );
  return rows[0] ?? null;
}

/** A sign of life for calls that are still being made. */
export async function renewLeases(db: Sql, keys: string[], leaseMs: number): Promise<void> {
  await db.query(
    prepared(sql`UPDATE effect SET leased_until = now() + ${leaseMs} * interval '1 millisecond'
      WHERE key = ANY(${keys}::text[]) AND status IN ('pending', 'sent')`),
  );
}
