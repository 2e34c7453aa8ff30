import { firstPolicies } from "../authoring/first-policies.ts";
import type { Db, Prisma } from "../db.ts";
import { makePerson } from "./make-person.store.ts";

/**
 * The first real workspace and its owner, both or neither; null when there is one already. Of several at once one makes
 * it and the others find it made.
 */
export async function makeFirstWorkspace(
  db: Db,
  given: { name: string; email: string; passwordHash: string; workspace: string; slug: string },
): Promise<{ userId: string; workspaceId: string } | null> {
  return db.prisma.$transaction(async (sql) => {
    await sql.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::bigint)`;
    if (await sql.workspace.findFirst({ where: { demo: false }, select: { id: true } })) return null;
    const userId = await makePerson(sql, given);
    const member = { create: { userId, role: "owner" } };
    const { id } = await sql.workspace.create({
      data: {
        name: given.workspace,
        slug: given.slug,
        members: member,
        policies: { create: firstPolicies },
      },
    });
    return { userId, workspaceId: id };
  }, PATIENT);
}

/** Undoes it when what belongs to it could not be made. */
export async function removeFirstWorkspace(
  db: Db,
  { userId, workspaceId }: { userId: string; workspaceId: string },
): Promise<void> {
  await db.prisma.$transaction([
    db.prisma.workspace.delete({ where: { id: workspaceId } }),
    db.prisma.user.delete({ where: { id: userId } }),
  ]);
}

/** A new person in the workspace that an invitation names, which is thereby used; null when somebody else has used it. */
export async function makeInvited(
  db: Db,
  invitation: { id: string; workspaceId: string; role: string },
  person: { name: string; email: string; passwordHash: string },
): Promise<string | null> {
  const { id, workspaceId, role } = invitation;
  return db.prisma.$transaction(async (sql: Prisma.TransactionClient) => {
    const used = await sql.invitation.updateMany({
      where: { id, status: "pending" },
      data: { status: "accepted" },
    });
    if (used.count === 0) return null;
    const userId = await makePerson(sql, person);
    await sql.member.create({ data: { workspaceId, userId, role } });
    return userId;
  }, PATIENT);
}

/** Any number that nothing else in this database locks. */
const LOCK = 7_226_682;
/** Whoever waits for the lock holds a connection meanwhile, and no other is needed by the one that has it. */
const PATIENT = { maxWait: 10_000, timeout: 20_000 };
