import type { Flow } from "#flows/flow.ts";
import type { Db } from "../db.ts";
import { insertFlow, readFlow } from "./flow.store.ts";
import { publishFlow } from "./publish-flow.ts";

/** A flow published in a workspace, for tests. */
export async function publishTestFlow(
  db: Db,
  workspaceId: string,
  flow: Flow,
): Promise<{ id: string; channelKey: string; versionId: string; versionHash: string }> {
  const { id } = await insertFlow(db, workspaceId, flow, "Test");
  const author = { id: null, name: "Test" };
  const published = await publishFlow(db, { workspaceId, flowId: id, flow, note: "", author });
  if (!published.ok) throw new Error(published.findings.map(({ message }) => message).join("\n"));
  const stored = await readFlow(db, workspaceId, id);
  const { version } = published;
  return { id, channelKey: stored?.channelKey ?? "", versionId: version.id, versionHash: version.hash };
}
