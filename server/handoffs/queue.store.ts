import type { Db } from "../db.ts";

export interface Queue {
  id: string;
  key: string;
  name: string;
  /** Minutes until a first reply is due. */
  slaMinutes: number;
}

export function readQueues(db: Db, workspaceId: string): Promise<Queue[]> {
  return db.prisma.queue.findMany({
    where: { workspaceId },
    orderBy: { name: "asc" },
    select: { id: true, key: true, name: true, slaMinutes: true },
  });
}

export async function writeQueues(db: Db, workspaceId: string, queues: Omit<Queue, "id">[]): Promise<void> {
  await db.prisma.queue.createMany({ data: queues.map((queue) => ({ ...queue, workspaceId })) });
}
