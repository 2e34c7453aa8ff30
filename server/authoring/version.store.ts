import { randomUUID } from "node:crypto";
import type { Flow } from "#flows/flow.ts";
import type { Db } from "../db.ts";
import { type Actor, audit } from "../team/audit.store.ts";
import type { Audience } from "./audience.ts";
import { asJson } from "./flow.store.ts";
import { lockRollout, type Store, writeRollout } from "./rollout.store.ts";
import type { Released } from "./rollout.ts";
import { release } from "./rollout-changes.ts";

export interface VersionLine {
  id: string;
  number: number;
  /** What people call it; null where it has no name. */
  name: string | null;
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
    select: { id: true, number: true, name: true, hash: true, note: true, authorName: true, createdAt: true },
  });
  return versions.map(({ authorName, createdAt, name, ...version }) => ({
    ...version,
    name: name?.name ?? null,
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
    include: { name: true },
  });
  if (!version) return null;
  const { id, number, hash, note, authorName, createdAt, body } = version;
  const name = version.name?.name ?? null;
  return { id, number, name, hash, note, author: authorName, at: createdAt.toISOString(), body };
}

/**
 * Makes a version and gives it to these customers, in one transaction with its line in the audit. Content that is live or
 * on trial stays the version that it is, and only whom it goes to may change; that of an older version gets a number,
 * note and author of its own.
 */
export async function publishVersion(db: Db, publication: Publication): Promise<Answer> {
  const { workspaceId, flowId, hash, note, author, audience } = publication;
  return db.prisma.$transaction(async (tx) => {
    // two who publish at once come one after the other, so that numbers have no gaps and no doubles
    const now = await lockRollout(tx, workspaceId, flowId);
    if (!now) throw new Error(`Flow ${flowId} is not in this workspace.`);
    const known = [now.live, now.trial].find((released) => released?.versionHash === hash);
    if (known && known === now.live && audience.share === 100 && !now.trial)
      return { ok: true, version: nameOf(known) };
    const version = known ?? (await newVersion(tx, publication));
    const changed = release(now, version, audience);
    if (!changed.ok) return changed;
    if (!known) await createVersion(tx, publication, version);
    await writeRollout(tx, flowId, changed.next);
    await ensureChannel(tx, publication);
    const { share, testCustomers } = audience;
    const data = { version: version.number, hash, note, share, testCustomers: testCustomers.length };
    await audit(tx, { workspaceId, actor: author, act: "published", subject: `flow ${flowId}`, data });
    return { ok: true, version: nameOf(version) };
  });
}

function nameOf({ versionId, versionHash, number }: Released) {
  return { id: versionId, number, hash: versionHash };
}

async function newVersion(tx: Store, { flowId, hash }: Publication): Promise<Released> {
  const last = await tx.version.findFirst({
    where: { flowId },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return { versionId: randomUUID(), versionHash: hash, number: (last?.number ?? 0) + 1 };
}

async function createVersion(
  tx: Store,
  { flowId, hash, note, body, author }: Publication,
  { versionId: id, number }: Released,
): Promise<void> {
  const content = { hash, note, body: asJson(body), authorId: author.id, authorName: author.name };
  await tx.version.create({ data: { id, flowId, number, ...content } });
}

async function ensureChannel(
  tx: Store,
  { workspaceId, flowId, body, channelKey }: Publication,
): Promise<void> {
  if (await tx.channel.findFirst({ where: { flowId } })) return;
  await tx.channel.create({ data: { key: channelKey, workspaceId, flowId, name: body.name } });
}

interface Publication {
  workspaceId: string;
  flowId: string;
  hash: string;
  body: Flow;
  note: string;
  author: Actor;
  audience: Audience;
  /** For the flow's channel, if it has none yet. */
  channelKey: string;
}

type Answer =
  | { ok: true; version: { id: string; number: number; hash: string } }
  /** Whom it should go to makes no sense. */
  | { ok: false; message: string };
