import type { Hours } from "#flows/hours.ts";
import { type Db, Prisma } from "../db.ts";

export interface Queue {
  id: string;
  key: string;
  name: string;
  /** Minutes until a first reply is due. */
  slaMinutes: number;
  /** When somebody is there, as flows/hours.ts has it; always when null. */
  hours: unknown;
}

export function readQueues(db: Db, workspaceId: string): Promise<Queue[]> {
  return db.prisma.queue.findMany({
    where: { workspaceId },
    orderBy: { name: "asc" },
    select: { id: true, key: true, name: true, slaMinutes: true, hours: true },
  });
}

export async function writeQueues(
  db: Db,
  workspaceId: string,
  queues: Pick<Queue, "key" | "name" | "slaMinutes">[],
): Promise<void> {
  await db.prisma.queue.createMany({ data: queues.map((queue) => ({ ...queue, workspaceId })) });
}

/** The name of the queue whose hours were set; null when the workspace has no such queue. */
export async function writeHours(
  prisma: Pick<Db["prisma"], "queue">,
  { workspaceId, id, hours }: { workspaceId: string; id: string; hours: Hours | null },
): Promise<string | null> {
  const data = { hours: hours ?? Prisma.DbNull };
  const [queue] = await prisma.queue.updateManyAndReturn({ where: { id, workspaceId }, data });
  return queue?.name ?? null;
}
