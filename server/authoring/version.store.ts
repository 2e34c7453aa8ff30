import type { Flow } from "#flows/flow.ts";
import type { Db } from "../db.ts";
import { type Actor, audit } from "../team/audit.store.ts";
import { asJson } from "./flow.store.ts";

export interface VersionLine {
  id: string;
  number: number;
  hash: string;
  note: string;
  author: string;
  at: string;
}

/** The versions of a flow, newest first. */
export async function readVersions(db: Db, workspaceId: string, flowId: string): Promise<VersionLine[]> {
  const versions = await db.prisma.version.findMany({
    where: { flowId, flow: { workspaceId } },
    orderBy: { number: "desc" },
    select: { id: true, number: true, hash: true, note: true, authorName: true, createdAt: true },
  });
  return versions.map(({ authorName, createdAt, ...version }) => ({
    ...version,
    author: authorName,
    at: createdAt.toISOString(),
  }));
}

export async function readVersion(
  db: Db,
  { workspaceId, flowId, versionId }: { workspaceId: string; flowId: string; versionId: string },
): Promise<(VersionLine & { body: unknown }) | null> {
  const version = await db.prisma.version.findFirst({
    where: { id: versionId, flowId, flow: { workspaceId } },
  });
  if (!version) return null;
  const { id, number, hash, note, authorName, createdAt, body } = version;
  return { id, number, hash, note, author: authorName, at: createdAt.toISOString(), body };
}

/**
 * Makes a version and lets new conversations use it, in one transaction with its line in the audit. Content that is live
 * already stays the version that it is and nothing is written; that of an older version gets a number, note and author of
 * its own.
 */
export async function publishVersion(
  db: Db,
  publication: Publication,
): Promise<{ id: string; number: number; hash: string }> {
  const { workspaceId, flowId, hash, body, note, author, channelKey } = publication;
  return db.prisma.$transaction(async (tx) => {
    // two who publish at once come one after the other, so that numbers have no gaps and no doubles
    await tx.$queryRaw`SELECT id FROM flow WHERE id = ${flowId} FOR UPDATE`;
    const select = { id: true, number: true, hash: true };
    const live = await tx.version.findFirst({ where: { publishedBy: { id: flowId } }, select });
    if (live?.hash === hash) return live;
    const last = await tx.version.findFirst({ where: { flowId }, orderBy: { number: "desc" }, select });
    const content = { flowId, hash, note, body: asJson(body), authorId: author.id, authorName: author.name };
    const version = await tx.version.create({
      data: { ...content, number: (last?.number ?? 0) + 1 },
      select,
    });
    await tx.flow.update({ where: { id: flowId }, data: { publishedVersionId: version.id } });
    if (!(await tx.channel.findFirst({ where: { flowId } }))) {
      await tx.channel.create({ data: { key: channelKey, workspaceId, flowId, name: body.name } });
    }
    const about = { version: version.number, hash, note };
    await audit(tx, { workspaceId, actor: author, act: "published", subject: `flow ${flowId}`, data: about });
    return version;
  });
}

interface Publication {
  workspaceId: string;
  flowId: string;
  hash: string;
  body: Flow;
  note: string;
  author: Actor;
  /** For the flow's channel, if it has none yet. */
  channelKey: string;
}
