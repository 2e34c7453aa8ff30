import { uuidV7 } from "../conversations/uuid-v7.ts";
import type { Db, Prisma, Sql } from "../db.ts";

/** Who did something: a person of the workspace, or a command at the terminal. */
export interface Actor {
  id: string | null;
  name: string;
}

/** What somebody did, for good: rows of the audit are only ever added. */
export async function audit(
  db: Pick<Db["prisma"], "audit">,
  { workspaceId, actor, act, subject, data = {} }: Act,
): Promise<void> {
  await db.audit.create({
    data: {
      workspaceId,
      actorId: actor.id,
      actorName: actor.name,
      act,
      subject,
      data: data as Prisma.InputJsonObject,
    },
  });
}

/** The same with plain SQL: stands exactly if what was done does, by the transaction that `sql` is in. */
export async function auditWithin(
  sql: Sql,
  { workspaceId, actor, act, subject, data = {} }: Act,
): Promise<void> {
  await sql.query(
    `INSERT INTO audit (id, workspace_id, actor_id, actor_name, act, subject, data) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [uuidV7(), workspaceId, actor.id, actor.name, act, subject, JSON.stringify(data)],
  );
}

export interface Act {
  workspaceId: string;
  actor: Actor;
  /** In the past tense: "published", "refunded". */
  act: string;
  /** What it was done to: "flow 018f…", "order 1042". */
  subject: string;
  data?: object;
}
