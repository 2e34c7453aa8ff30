import type { Db } from "../db.ts";
import { isRole, type Role } from "./roles.ts";

/** The person's membership in the given workspace, or else in the one joined first. */
export async function findMember(db: Db, userId: string, workspaceId?: string): Promise<Member | undefined> {
  const rows = await db.pool.query<{ workspaceId: string; role: string }>({
    name: "member",
    text: `SELECT workspace_id AS "workspaceId", role FROM member WHERE user_id = $1
           ORDER BY workspace_id = $2 DESC, created_at LIMIT 1`,
    values: [userId, workspaceId ?? ""],
  });
  const row = rows.rows[0];
  return row && isRole(row.role) ? { workspaceId: row.workspaceId, role: row.role } : undefined;
}

export type Member = { workspaceId: string; role: Role };
