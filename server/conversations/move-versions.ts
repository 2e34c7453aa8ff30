import { moveSide } from "#flows/migrate/move-side.ts";
import type { Version } from "./move.ts";
import type { Runtime } from "./runtime.ts";
import { readVersionNames } from "./version.store.ts";

/** The versions of a flow as conversations are moved from one to another; each is laid open once, when it is first needed. */
export async function moveVersions(
  runtime: Runtime,
  workspaceId: string,
  flowId: string,
): Promise<(versionId: string) => Promise<Version>> {
  const names = await readVersionNames(runtime.db.pool, flowId);
  const opened = new Map<string, Promise<Version>>();
  const open = async (id: string): Promise<Version> => {
    const name = names.get(id);
    if (!name) throw new Error(`Version ${id} is not one of this flow.`);
    const { flow } = await runtime.machines.of({ versionId: id, versionHash: name.hash, workspaceId });
    return { id, ...name, side: moveSide(flow) };
  };
  return (id) => {
    const known = opened.get(id) ?? open(id);
    opened.set(id, known);
    return known;
  };
}
