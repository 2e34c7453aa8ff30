import type { Flow } from "#flows/flow.ts";
import type { Db, Prisma } from "../db.ts";

export interface FlowLine {
  id: string;
  name: string;
  updatedAt: string;
  revision: number;
  published: { number: number; at: string } | null;
}

export interface StoredFlow {
  id: string;
  name: string;
  /** As it was stored: older files are migrated by whoever reads them. */
  draft: unknown;
  revision: number;
  draftBy: string;
  published: { versionId: string; number: number } | null;
  channelKey: string | null;
}

/** Flows of a workspace, the last touched first. */
export async function readFlows(db: Db, workspaceId: string): Promise<FlowLine[]> {
  const flows = await db.prisma.flow.findMany({
    where: { workspaceId, archivedAt: null },
    orderBy: { updatedAt: "desc" },
    select: {
      id: true,
      name: true,
      updatedAt: true,
      revision: true,
      publishedVersion: { select: { number: true, createdAt: true } },
    },
  });
  return flows.map(({ publishedVersion: version, updatedAt, ...flow }) => ({
    ...flow,
    updatedAt: updatedAt.toISOString(),
    published: version && { number: version.number, at: version.createdAt.toISOString() },
  }));
}

export async function readFlow(db: Db, workspaceId: string, id: string): Promise<StoredFlow | null> {
  const flow = await db.prisma.flow.findFirst({
    where: { id, workspaceId },
    include: {
      publishedVersion: { select: { id: true, number: true } },
      channels: { select: { key: true }, orderBy: { createdAt: "asc" }, take: 1 },
    },
  });
  if (!flow) return null;
  const { name, draft, revision, draftBy, publishedVersion: version } = flow;
  const published = version && { versionId: version.id, number: version.number };
  return { id, name, draft, revision, draftBy, published, channelKey: flow.channels[0]?.key ?? null };
}

export async function findFlowByName(
  db: Db,
  workspaceId: string,
  name: string,
): Promise<{ id: string } | null> {
  return db.prisma.flow.findFirst({ where: { workspaceId, name, archivedAt: null }, select: { id: true } });
}

export async function insertFlow(
  db: Db,
  workspaceId: string,
  draft: Flow,
  by: string,
): Promise<{ id: string }> {
  return db.prisma.flow.create({
    data: { workspaceId, name: draft.name, draft: asJson(draft), draftBy: by },
    select: { id: true },
  });
}

/** Saves the draft if it is still the one that was edited; tells the new revision, or null when somebody was first. */
export async function writeDraft(
  db: Db,
  { workspaceId, id, baseRevision, draft, by }: DraftWrite,
): Promise<number | null> {
  const { count } = await db.prisma.flow.updateMany({
    where: { id, workspaceId, revision: baseRevision },
    data: { draft: asJson(draft), name: draft.name, revision: baseRevision + 1, draftBy: by },
  });
  return count === 1 ? baseRevision + 1 : null;
}

interface DraftWrite {
  workspaceId: string;
  id: string;
  baseRevision: number;
  draft: Flow;
  by: string;
}

export function asJson(value: object): Prisma.InputJsonObject {
  return value as Prisma.InputJsonObject;
}
