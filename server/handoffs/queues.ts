import type { Hours } from "#flows/hours.ts";
import type { App } from "../app.ts";
import { type Actor, audit } from "../team/audit.store.ts";
import { readQueues, writeHours } from "./queue.store.ts";
import { keptHours } from "./standings.ts";

export { writeQueues as openQueues } from "./queue.store.ts";

export async function queuesOf(app: App, workspaceId: string) {
  const queues = await readQueues(app.db, workspaceId);
  return queues.map(({ hours, ...queue }) => ({ ...queue, hours: keptHours.parse(hours) }));
}

/** Sets when somebody is there; false when the workspace has no such queue. Turns know of it within two seconds. */
export async function setHours(
  app: App,
  { workspaceId, actor, id, hours }: { workspaceId: string; actor: Actor; id: string; hours: Hours | null },
): Promise<boolean> {
  const name = await app.db.prisma.$transaction(async (prisma) => {
    const queue = await writeHours(prisma, { workspaceId, id, hours });
    if (queue === null) return null;
    await audit(prisma, { workspaceId, actor, act: "set hours", subject: `queue ${queue}`, data: { hours } });
    return queue;
  });
  if (name === null) return false;
  app.live.announce({ workspaceId, topic: "queues" });
  return true;
}
