import { noOwnEars, OwnEars } from "#flows/signals/own-ears.ts";
import { prepared, sql } from "../conversations/sql.ts";
import type { Db, Prisma, Sql } from "../db.ts";
import { type Actor, audit } from "../team/audit.store.ts";

export interface OwnEarsRead {
  ears: OwnEars;
  /** 0 as long as nobody saved any. */
  revision: number;
  by: string;
  /** Since when they are live (ISO 8601); null as long as there were never any. */
  at: string | null;
}

/** What the workspace taught Baton to hear. What cannot be read any more is nothing: it must not stop the workspace's turns. */
export async function readOwnEars(db: Sql, workspaceId: string): Promise<OwnEarsRead> {
  const { rows } = await db.query<{ ears: unknown; revision: number; by: string; at: Date }>(
    prepared(sql`SELECT ears, revision, changed_by_name AS by, changed_at AS at
      FROM own_ears WHERE workspace_id = ${workspaceId}`),
  );
  const [row] = rows;
  if (!row) return { ears: noOwnEars, revision: 0, by: "", at: null };
  const ears = OwnEars.safeParse(row.ears).data ?? noOwnEars;
  return { ears, revision: row.revision, by: row.by, at: row.at.toISOString() };
}

/** Only how often they were saved: all that most turns need to know. */
export async function readEarsRevision(db: Sql, workspaceId: string): Promise<number> {
  const { rows } = await db.query<{ revision: number }>(
    prepared(sql`SELECT revision FROM own_ears WHERE workspace_id = ${workspaceId}`),
  );
  return rows[0]?.revision ?? 0;
}

/** Writes them with their line in the audit, if they are still those that were edited; null when somebody was first. */
export async function writeOwnEars(
  db: Db,
  { workspaceId, baseRevision, ears, author, sentences }: EarsWrite,
): Promise<{ revision: number; at: string } | null> {
  return db.prisma.$transaction(async (tx) => {
    const revision = baseRevision + 1;
    const changedAt = new Date();
    const row = { ears: ears as Prisma.InputJsonObject, revision, changedByName: author.name, changedAt };
    const { count } =
      baseRevision === 0
        ? await tx.ownEars.createMany({ data: [{ workspaceId, ...row }], skipDuplicates: true })
        : await tx.ownEars.updateMany({ where: { workspaceId, revision: baseRevision }, data: row });
    if (count === 0) return null;
    const what = { act: "changed signals", subject: "workspace signals", data: { revision, sentences } };
    await audit(tx, { workspaceId, actor: author, ...what });
    return { revision, at: changedAt.toISOString() };
  });
}

interface EarsWrite {
  workspaceId: string;
  baseRevision: number;
  ears: OwnEars;
  author: Actor;
  /** The change in words, for the audit. */
  sentences: string[];
}
