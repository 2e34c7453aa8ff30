import type { CallName } from "#flows/effects.ts";
import type { Json } from "#flows/json.ts";
import type { Sql } from "../db.ts";
import { type Piece, prepared, sql } from "./sql.ts";

/** A call as its row tells it. */
export interface StoredCall {
  key: string;
  conversationId: string;
  call: number;
  node: string;
  name: CallName;
  input: Json;
  /** `unknown` until somebody has found out. */
  status: "pending" | "sent" | "unknown";
  attempts: number;
  /** Since it was asked for, and since it ended as unknown. */
  ageMs: number;
  doubtMs: number;
}

/**
 * Marks a call as sent, if the conversation still has the owner it was asked under: the row's lock makes a claim come
 * either before (then nothing may be sent) or after. One that acts is not marked while another that asked for the same
 * may have acted. The attempt is counted unless it was before, and is nobody's if another came first.
 */
export async function markSent(
  db: Sql,
  { key, attempts = 0, counted = false }: { key: string; attempts?: number; counted?: boolean },
  { leaseMs, acts }: { leaseMs: number; acts: boolean },
): Promise<"sent" | "fenced" | "asked before" | "taken"> {
  const { rows } = await db.query<{ marked: boolean; fenced: boolean; before: boolean }>(
    prepared(sql`WITH mine AS (
        SELECT e.key, e.epoch <> c.owner_epoch AS fenced, ${acts ? askedBefore : sql`false`} AS before
        FROM effect e JOIN conversation c ON c.id = e.conversation_id
        WHERE e.key = ${key} AND e.attempts = ${attempts} AND e.status IN ('pending', 'sent') FOR SHARE OF c
      ), marked AS (
        UPDATE effect SET status = 'sent', attempts = attempts + ${counted ? 0 : 1},
          leased_until = now() + ${leaseMs} * interval '1 millisecond'
        FROM mine WHERE effect.key = mine.key AND attempts = ${attempts} AND status IN ('pending', 'sent')
          AND NOT fenced AND NOT before RETURNING 1
      ) SELECT fenced, before, EXISTS (SELECT 1 FROM marked) AS marked FROM mine`),
  );
  const [mine] = rows;
  if (mine?.marked) return "sent";
  if (mine?.fenced) return "fenced";
  return mine?.before ? "asked before" : "taken";
}

/** Whether the conversation has another call for the very same that may have acted, and nobody has seen its end. */
const askedBefore = sql`EXISTS (SELECT 1 FROM effect other WHERE other.conversation_id = e.conversation_id
  AND other.status IN ('sent', 'unknown') AND other.key <> e.key AND other.type = e.type AND other.input = e.input)`;

/** Counts an attempt to end a call; false if another came first, or has marked it as sent since it was read. */
export async function countAttempt(
  db: Sql,
  { key, attempts, status }: Pick<StoredCall, "key" | "attempts" | "status">,
  leaseMs: number,
): Promise<boolean> {
  const { rowCount } = await db.query(
    prepared(sql`UPDATE effect SET attempts = attempts + 1, leased_until = now() + ${leaseMs} * interval '1 millisecond'
      WHERE key = ${key} AND attempts = ${attempts} AND status = ${status}::effect_status`),
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

/** The call, if it still waits for an answer and has been begun just so often, or if nobody knows how it ended. */
export async function readCall(db: Sql, key: string, attempts: number): Promise<StoredCall | null> {
  const { rows } = await db.query<StoredCall>(
    prepared(sql`SELECT key, conversation_id AS "conversationId", call, node, type AS name, input, status, attempts,
        ${msSince(sql`created_at`)} AS "ageMs", ${msSince(sql`coalesce(done_at, now())`)} AS "doubtMs"
      FROM effect WHERE key = ${key} AND (status = 'unknown' OR (attempts = ${attempts} AND status IN ('pending', 'sent')))`),
  );
  return rows[0] ?? null;
}

function msSince(instant: Piece): Piece {
  return sql`(extract(epoch FROM now() - ${instant}) * 1000)::float8`;
}

/** A sign of life for calls that are still being made. One whose row is held is being answered or marked at this moment. */
export async function renewLeases(db: Sql, keys: string[], leaseMs: number): Promise<void> {
  await db.query(
    prepared(sql`UPDATE effect SET leased_until = now() + ${leaseMs} * interval '1 millisecond'
      WHERE key IN (SELECT key FROM effect WHERE key = ANY(${keys}::text[]) AND status IN ('pending', 'sent')
        FOR UPDATE SKIP LOCKED)`),
  );
}

/**
 * Takes calls that nobody knows the end of and that are due to be looked for; each is given to one process only, and is
 * due again after as long as it has been in doubt by then, between half a minute and a day.
 */
export async function takeDoubts(db: Sql, limit: number): Promise<{ key: string; attempts: number }[]> {
  const { rows } = await db.query<{ key: string; attempts: number }>(
    prepared(sql`UPDATE effect SET check_at = now()
        + least(greatest(now() - done_at, interval '30 seconds'), interval '1 day')
      WHERE key IN (SELECT key FROM effect WHERE status = 'unknown' AND (check_at IS NULL OR check_at < now())
        ORDER BY check_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)
      RETURNING key, attempts`),
  );
  return rows;
}

/** Notes what was found out about a call in doubt, and whether to go on looking. */
export async function noteLook(
  db: Sql,
  key: string,
  { says, goOn }: { says: string; goOn: boolean },
): Promise<void> {
  await db.query(
    prepared(sql`UPDATE effect SET check_at = CASE WHEN ${goOn} THEN check_at ELSE 'infinity' END,
        result = coalesce(result, '{}') || jsonb_build_object('lookedAt', now(), 'found', ${says}::text,
          'looks', coalesce((result->>'looks')::int, 0) + 1)
      WHERE key = ${key} AND status = 'unknown'`),
  );
}
