import type { Db, Prisma } from "../db.ts";

/** Who did something: a person of the workspace, or a command at the terminal. */
export interface Actor {
  id: string | null;
  name: string;
}

/** What somebody did, for good: rows of the audit are only ever added. */
export async function audit(
  db: Pick<Db["prisma"], "audit">,
  { workspaceId, actor, act, subject, data = {} }: Act,
): Promise<void> {
  await db.audit.create({
    data: {
      workspaceId,
      actorId: actor.id,
      actorName: actor.name,
      act,
      subject,
      data: data as Prisma.InputJsonObject,
    },
  });
}

interface Act {
  workspaceId: string;
  actor: Actor;
  /** In the past tense: "published", "refunded". */
  act: string;
  /** What it was done to: "flow 018f…", "order 1042". */
  subject: string;
  data?: object;
}
