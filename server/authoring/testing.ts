import { randomUUID } from "node:crypto";
import type { Flow } from "#flows/flow.ts";
import type { Db } from "../db.ts";
import { type Audience, everybody } from "./audience.ts";
import { contentHash } from "./content-hash.ts";
import { findFlowByName, insertFlow } from "./flow.store.ts";
import { publishVersion } from "./version.store.ts";

/** A flow published in a workspace, for tests: past the gate, since a test of turns wants no more nodes than it is about. */
export async function publishTestFlow(
  db: Db,
  workspaceId: string,
  flow: Flow,
  audience: Audience = everybody,
): Promise<{ id: string; channelKey: string; versionId: string; versionHash: string }> {
  const author = { id: null, name: "Test" };
  const known = await findFlowByName(db, workspaceId, flow.name);
  const { id } = known ?? (await insertFlow(db, workspaceId, flow, author.name));
  const hash = contentHash(flow);
  const channelKey = randomUUID();
  const what = { workspaceId, flowId: id, note: "", author, body: flow, hash, channelKey };
  const published = await publishVersion(db, { ...what, audience });
  if (!published.ok) throw new Error(published.message);
  const { version } = published;
  const channel = await db.prisma.channel.findFirstOrThrow({ where: { flowId: id } });
  return { id, channelKey: channel.key, versionId: version.id, versionHash: hash };
}
