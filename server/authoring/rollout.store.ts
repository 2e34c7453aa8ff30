import type { Prisma } from "../db.ts";
import type { Released, Rollout } from "./rollout.ts";

/** The client, or a transaction's. */
export type Store = Prisma.TransactionClient;

/** What new conversations of a flow begin on; null where there is no such flow. */
export async function readRollout(
  store: Store,
  workspaceId: string,
  flowId: string,
): Promise<Rollout | null> {
  const flow = await store.flow.findFirst({
    where: { id: flowId, workspaceId },
    select: {
      publishedVersionId: true,
      previousVersionId: true,
      trialVersionId: true,
      trialShare: true,
      testCustomers: true,
      releases: true,
    },
  });
  if (!flow) return null;
  const { publishedVersionId, previousVersionId, trialVersionId, trialShare: share, testCustomers } = flow;
  const named = [publishedVersionId, previousVersionId, trialVersionId].filter((id) => id !== null);
  const versions = await store.version.findMany({ where: { id: { in: named } }, select });
  const at = (id: string | null) => released(versions.find((version) => version.id === id));
  const trial = at(trialVersionId);
  return {
    live: at(publishedVersionId),
    previous: at(previousVersionId),
    trial: trial && { ...trial, share, testCustomers },
    count: flow.releases,
  };
}

const select = { id: true, hash: true, number: true } as const;

/** The same, and nobody else changes it until the transaction is over: whoever comes second sees what the first did. */
export async function lockRollout(
  store: Store,
  workspaceId: string,
  flowId: string,
): Promise<Rollout | null> {
  await store.$queryRaw`SELECT id FROM flow WHERE id = ${flowId} AND workspace_id = ${workspaceId} FOR UPDATE`;
  return readRollout(store, workspaceId, flowId);
}

/** The next new conversation, in whatever process it begins, reads it: nobody remembers it. */
export async function writeRollout(
  store: Store,
  flowId: string,
  { live, previous, trial }: Omit<Rollout, "count">,
): Promise<void> {
  await store.flow.update({
    where: { id: flowId },
    data: {
      publishedVersionId: live?.versionId ?? null,
      previousVersionId: previous?.versionId ?? null,
      trialVersionId: trial?.versionId ?? null,
      trialShare: trial?.share ?? 0,
      testCustomers: trial?.testCustomers ?? [],
      releases: { increment: 1 },
    },
  });
}

export async function readReleased(
  store: Store,
  flowId: string,
  versionId: string,
): Promise<Released | null> {
  return released(await store.version.findFirst({ where: { id: versionId, flowId }, select }));
}

/** When the newest of what new conversations may begin on was published, ISO 8601; long ago where there is nothing. */
export async function readPublishedAt(store: Store, { live, trial }: Rollout): Promise<string> {
  const ids = [live, trial].flatMap((one) => (one ? [one.versionId] : []));
  const { _max } = await store.version.aggregate({ where: { id: { in: ids } }, _max: { createdAt: true } });
  return (_max.createdAt ?? new Date(0)).toISOString();
}

function released(row: { id: string; hash: string; number: number } | null | undefined): Released | null {
  return row ? { versionId: row.id, versionHash: row.hash, number: row.number } : null;
}
