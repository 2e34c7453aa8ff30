import type { Flow } from "#flows/flow.ts";
import type { Db } from "../db.ts";
import { readFlow } from "./flow.store.ts";
import { openFlow } from "./open-flow.ts";

/** A flow published in a workspace, for tests. */
export async function publishTestFlow(
  db: Db,
  workspaceId: string,
  flow: Flow,
): Promise<{ id: string; channelKey: string; versionId: string; versionHash: string }> {
  const author = { id: null, name: "Test" };
  const { flowId: id, ...version } = await openFlow(db, { workspaceId, flow, note: "", author });
  const stored = await readFlow(db, workspaceId, id);
  return { id, channelKey: stored?.channelKey ?? "", ...version };
}
