import { createHash } from "node:crypto";
import type { Sql } from "../../db.ts";

/** Somebody unsigned says that the order with this number, or the subscription with this id, is theirs. */
export interface Claim {
  workspaceId: string;
  conversationId: string;
  kind: "order" | "subscription";
  target: string;
  email: string;
}

/**
 * Whether to act on a claim that was looked up: a wrong one is counted, and once its target, its e-mail, its conversation
 * or the shop has seen too many, a right one is not believed either. The count is read after the look-up, so guesses
 * made at once gain nothing.
 */
export async function isBelieved(sql: Sql, claim: Claim, right: boolean): Promise<boolean> {
  if (claim.email.trim() === "" || claim.target.trim() === "") return right;
  if (right) return !(await isGuessing(sql, claim));
  await countWrongClaim(sql, claim);
  return false;
}

/** Counts a wrong claim, for every process and whatever conversation comes next. */
async function countWrongClaim(sql: Sql, claim: Claim): Promise<void> {
  await sql.query({
    name: "demo_store_count_wrong_claim",
    text: `INSERT INTO store_wrong_claim AS known (workspace_id, about, count, since)
      SELECT $1, about, 1, now() FROM unnest($2::text[]) AS about ORDER BY about
      ON CONFLICT (workspace_id, about) DO UPDATE SET
        count = CASE WHEN known.since > ${HOUR_AGO} THEN known.count + 1 ELSE 1 END,
        since = CASE WHEN known.since > ${HOUR_AGO} THEN known.since ELSE now() END`,
    values: [claim.workspaceId, limitsOf(claim).map(([about]) => about)],
  });
  await sql.query({
    name: "demo_store_forget_wrong_claims",
    text: `DELETE FROM store_wrong_claim WHERE (workspace_id, about) IN (
      SELECT workspace_id, about FROM store_wrong_claim WHERE since < ${HOUR_AGO} LIMIT 1000 FOR UPDATE SKIP LOCKED)`,
  });
}

/** Whether so much was claimed wrongly within the hour that even a right claim may be a guess. */
async function isGuessing(sql: Sql, claim: Claim): Promise<boolean> {
  const limits = limitsOf(claim);
  const { rows } = await sql.query<{ about: string; count: number }>({
    name: "demo_store_wrong_claims",
    text: `SELECT about, count FROM store_wrong_claim
      WHERE workspace_id = $1 AND about = ANY($2) AND since > ${HOUR_AGO}`,
    values: [claim.workspaceId, limits.map(([about]) => about)],
  });
  const counts = new Map(rows.map(({ about, count }) => [about, count]));
  return limits.some(([about, limit]) => (counts.get(about) ?? 0) >= limit);
}

const HOUR_AGO = "now() - interval '1 hour'";

/** Wrong claims an hour; the shop's own limit is what many honest customers who mistype stay below. */
function limitsOf({ conversationId, kind, target, email }: Claim): [about: string, limit: number][] {
  return [
    [hashOf("conversation", conversationId), 6],
    [hashOf(kind, kind === "order" ? target.replace(/\D/g, "") : target.trim().toLowerCase()), 12],
    [hashOf("e-mail", email.trim().toLowerCase()), 12],
    [hashOf("shop", ""), 300],
  ];
}

/** So that the table holds nobody's address. */
function hashOf(what: string, value: string): string {
  return createHash("sha256").update(`${what} ${value}`).digest("base64url");
}
