import type { Db, Sql } from "../../db.ts";

/** A server that a workspace's flows may send requests to. */
export interface AllowedHost {
  host: string;
  callsPerMinute: number;
  /** In each process. */
  callsAtOnce: number;
  addedByName: string;
}

export async function readAllowedHosts(db: Sql, workspaceId: string): Promise<AllowedHost[]> {
  const { rows } = await db.query<AllowedHost>({
    name: "allowed_hosts",
    text: `SELECT host, calls_per_minute AS "callsPerMinute", calls_at_once AS "callsAtOnce",
        added_by_name AS "addedByName" FROM allowed_host WHERE workspace_id = $1 ORDER BY host`,
    values: [workspaceId],
  });
  return rows;
}

type Prisma = Pick<Db["prisma"], "allowedHost">;

/** Adds a server, or sets how often one may be called that is there. */
export async function writeAllowedHost(
  prisma: Prisma,
  workspaceId: string,
  { host, callsPerMinute, callsAtOnce, addedByName }: AllowedHost,
): Promise<void> {
  const limits = { callsPerMinute, callsAtOnce };
  await prisma.allowedHost.upsert({
    where: { workspaceId_host: { workspaceId, host } },
    create: { workspaceId, host, addedByName, ...limits },
    update: limits,
  });
}

/** False when there was none. */
export async function deleteAllowedHost(prisma: Prisma, workspaceId: string, host: string): Promise<boolean> {
  const { count } = await prisma.allowedHost.deleteMany({ where: { workspaceId, host } });
  return count > 0;
}
