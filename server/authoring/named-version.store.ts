import type { Db } from "../db.ts";
import { type Actor, audit } from "../team/audit.store.ts";

interface Naming {
  workspaceId: string;
  flowId: string;
  versionId: string;
  actor: Actor;
  /** Empty takes its name away. */
  name: string;
}

type Named = { ok: true } | { ok: false; message: string };

/** What people call a version, with its line in the audit; null where there is no such version. */
export function nameVersion(db: Db, naming: Naming): Promise<Named | null> {
  const { workspaceId, flowId, versionId, actor, name } = naming;
  return db.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM flow WHERE id = ${flowId} FOR UPDATE`; // two who give a name at once
    const version = await tx.version.findFirst({ where: { id: versionId, flowId, flow: { workspaceId } } });
    if (!version) return null;
    const other = await tx.version.findFirst({
      where: { flowId, id: { not: versionId }, name: { name: { equals: name, mode: "insensitive" } } },
    });
    if (other) {
      return {
        ok: false,
        message: `Version ${other.number} is called “${name}” already: choose another name.`,
      };
    }
    const where = { versionId };
    if (name === "") await tx.namedVersion.deleteMany({ where });
    else await tx.namedVersion.upsert({ where, create: { versionId, name }, update: { name } });
    const data = { version: version.number, name };
    await audit(tx, { workspaceId, actor, act: "named a version", subject: `flow ${flowId}`, data });
    return { ok: true };
  });
}

/** The names of a flow's versions, by version. */
export async function readVersionNames(db: Db, flowId: string): Promise<Map<string, string>> {
  const rows = await db.prisma.namedVersion.findMany({ where: { version: { flowId } } });
  return new Map(rows.map(({ versionId, name }) => [versionId, name]));
}
