import type { Db } from "../db.ts";
import { type Actor, audit } from "../team/audit.store.ts";

interface MoveMade {
  workspaceId: string;
  flowId: string;
  actor: Actor;
  /** The number of the version that they were moved to. */
  version: number;
  moved: number;
  handedOver: number;
  stayed: number;
}

/** A line in the audit, where a move did anything at all. */
export async function auditMove(
  db: Db,
  { workspaceId, flowId, actor, version, moved, handedOver, stayed }: MoveMade,
): Promise<void> {
  if (moved + handedOver === 0) return;
  const data = { version, moved, handedOver, stayed };
  const subject = `flow ${flowId}`;
  await audit(db.prisma, { workspaceId, actor, act: "moved conversations", subject, data });
}
