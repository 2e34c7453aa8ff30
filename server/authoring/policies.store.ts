import { Policy } from "#flows/flow.ts";
import { prepared, sql } from "../conversations/sql.ts";
import type { Db, Prisma, Sql } from "../db.ts";
import { type Actor, audit } from "../team/audit.store.ts";

export interface PolicyList {
  policies: Policy[];
  /** 0 where there never were any: in a workspace from before there were default ones. */
  revision: number;
  /** Who put them live; "" where they are those that every workspace begins with. */
  by: string;
  /** Since when they are live (ISO 8601); null as long as there were never any. */
  at: string | null;
}

/** The workspace's own policies. One that cannot be read any more is left out: it must not stop the workspace's turns. */
export async function readPolicyList(db: Sql, workspaceId: string): Promise<PolicyList> {
  const { rows } = await db.query<{ policies: unknown[]; revision: number; by: string; at: Date }>(
    prepared(sql`SELECT policies, revision, changed_by_name AS by, changed_at AS at
      FROM policy_list WHERE workspace_id = ${workspaceId}`),
  );
  const [row] = rows;
  if (!row) return { policies: [], revision: 0, by: "", at: null };
  const policies = row.policies.flatMap((one) => Policy.safeParse(one).data ?? []);
  return { policies, revision: row.revision, by: row.by, at: row.at.toISOString() };
}

/** Writes them with their line in the audit, if they are still those that were edited; null when somebody was first. */
export async function writePolicyList(
  db: Db,
  { workspaceId, baseRevision, policies, author, sentences }: PolicyWrite,
): Promise<{ revision: number; at: string } | null> {
  return db.prisma.$transaction(async (tx) => {
    const revision = baseRevision + 1;
    const at = new Date();
    const row = { policies: policies as Prisma.InputJsonArray, revision, changedByName: author.name };
    const { count } =
      baseRevision === 0
        ? await tx.policyList.createMany({
            data: [{ workspaceId, ...row, changedAt: at }],
            skipDuplicates: true,
          })
        : await tx.policyList.updateMany({
            where: { workspaceId, revision: baseRevision },
            data: { ...row, changedAt: at },
          });
    if (count === 0) return null;
    const what = { act: "changed policies", subject: "workspace policies", data: { revision, sentences } };
    await audit(tx, { workspaceId, actor: author, ...what });
    return { revision, at: at.toISOString() };
  });
}

interface PolicyWrite {
  workspaceId: string;
  baseRevision: number;
  policies: Policy[];
  author: Actor;
  /** The change in words, for the audit. */
  sentences: string[];
}
