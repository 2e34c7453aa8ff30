import type { Db } from "../db.ts";
import type { Role } from "./roles.ts";

export async function hasRealWorkspace(db: Db): Promise<boolean> {
  return (await db.prisma.workspace.findFirst({ where: { demo: false }, select: { id: true } })) !== null;
}

/** The demo's person for a role: the one who was there first. */
export async function demoPerson(db: Db, role: Role): Promise<string | undefined> {
  const member = await db.prisma.member.findFirst({
    where: { role, workspace: { demo: true } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { userId: true },
  });
  return member?.userId;
}

export async function userByEmail(db: Db, email: string): Promise<{ id: string } | null> {
  return db.prisma.user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } });
}

export async function openInvitation(db: Db, id: string) {
  return db.prisma.invitation.findFirst({
    where: { id, status: "pending", expiresAt: { gt: new Date() } },
    select: {
      email: true,
      role: true,
      workspace: { select: { id: true, name: true } },
      inviter: { select: { name: true } },
    },
  });
}

export async function membersOf(db: Db, workspaceId: string) {
  const members = await db.prisma.member.findMany({
    where: { workspaceId },
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      role: true,
      createdAt: true,
      user: { select: { id: true, name: true, email: true } },
    },
  });
  return members.map(({ user, ...member }) => ({
    ...member,
    userId: user.id,
    name: user.name,
    email: user.email,
  }));
}

export async function invitationsOf(db: Db, workspaceId: string) {
  return db.prisma.invitation.findMany({
    where: { workspaceId, status: "pending", expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
    select: { id: true, email: true, role: true, expiresAt: true },
  });
}

export async function workspaceOf(db: Db, id: string) {
  return db.prisma.workspace.findUniqueOrThrow({
    where: { id },
    select: { id: true, name: true, demo: true },
  });
}
