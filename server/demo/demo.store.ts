import { firstPolicies } from "../authoring/first-policies.ts";
import type { Db } from "../db.ts";
import type { DemoPerson } from "./demo-people.ts";

/** Lets one process at a time look after the demo workspace. */
export function oneAtATime<T>(db: Db, work: () => Promise<T>): Promise<T> {
  return db.transaction(async (sql) => {
    await sql.query("SELECT pg_advisory_xact_lock(7226682)");
    return work();
  });
}

/** The workspaces there are; the demo's channel exists once the demo is whole. */
export async function readWorkspaces(db: Db): Promise<{ id: string; demo: boolean; whole: boolean }[]> {
  const workspaces = await db.prisma.workspace.findMany({
    select: { id: true, demo: true, channels: { where: { key: demoChannel }, select: { key: true } } },
  });
  return workspaces.map(({ channels, ...workspace }) => ({ ...workspace, whole: channels.length > 0 }));
}

export const demoChannel = "demo";

export async function insertDemo(db: Db, name: string): Promise<string> {
  const { id } = await db.prisma.workspace.create({
    data: { name, slug: "demo", demo: true, policies: { create: firstPolicies } },
  });
  return id;
}

/** A start that was interrupted leaves half a demo, without conversations yet: it is made anew. */
export async function removeHalfDemo(db: Db, workspaceId: string): Promise<void> {
  await db.prisma.user.deleteMany({ where: { members: { some: { workspaceId } } } });
  await db.prisma.workspace.delete({ where: { id: workspaceId } });
}

/** People without a password: only the demo's own door lets them in. */
export async function insertPeople(
  db: Db,
  workspaceId: string,
  people: DemoPerson[],
): Promise<(DemoPerson & { id: string })[]> {
  const queues = await db.prisma.queue.findMany({ where: { workspaceId }, select: { id: true, key: true } });
  const inserted: (DemoPerson & { id: string })[] = [];
  for (const person of people) {
    const worked = queues.filter(({ key }) => person.queues.includes(key)).map(({ id }) => ({ queueId: id }));
    const { id } = await db.prisma.user.create({
      data: {
        name: person.name,
        email: person.email,
        emailVerified: true,
        members: { create: { workspaceId, role: person.role } },
        queues: { create: worked },
      },
    });
    inserted.push({ ...person, id });
  }
  return inserted;
}
