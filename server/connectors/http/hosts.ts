import type { App } from "../../app.ts";
import { type Actor, audit } from "../../team/audit.store.ts";
import { deleteAllowedHost, writeAllowedHost } from "./allowed-host.store.ts";

interface Change {
  workspaceId: string;
  actor: Actor;
  host: string;
}

/** Lets the workspace's flows reach a server, this often; running flows know it within two seconds. */
export async function allowHost(
  app: App,
  { workspaceId, actor, host, ...limits }: Change & { callsPerMinute: number; callsAtOnce: number },
): Promise<void> {
  await app.db.prisma.$transaction(async (prisma) => {
    await writeAllowedHost(prisma, workspaceId, { host, addedByName: actor.name, ...limits });
    await audit(prisma, { workspaceId, actor, act: "allowed", subject: `server ${host}`, data: limits });
  });
  app.live.announce({ workspaceId, topic: "connections" });
}

/** False when it was not allowed anyway. */
export async function forbidHost(app: App, { workspaceId, actor, host }: Change): Promise<boolean> {
  const removed = await app.db.prisma.$transaction(async (prisma) => {
    if (!(await deleteAllowedHost(prisma, workspaceId, host))) return false;
    await audit(prisma, { workspaceId, actor, act: "forbade", subject: `server ${host}` });
    return true;
  });
  if (removed) app.live.announce({ workspaceId, topic: "connections" });
  return removed;
}
