import { type MoveSide, moveSide } from "#flows/migrate/move-side.ts";
import type { VersionName } from "#flows/record.ts";
import { databaseAway } from "../database/away.ts";
import type { Target, Version } from "./move.ts";
import type { Runtime } from "./runtime.ts";
import { readVersionNames } from "./version.store.ts";

interface MoveVersions {
  /** Throws where it cannot be opened. */
  to: (versionId: string) => Promise<Target>;
  /** Each is laid open once, when it is first needed. */
  from: (versionId: string) => Promise<Version>;
}

/** The versions of a flow as conversations are moved from one to another. */
export async function moveVersions(
  runtime: Runtime,
  workspaceId: string,
  flowId: string,
): Promise<MoveVersions> {
  const names = await readVersionNames(runtime.db.pool, flowId);
  const named = (id: string): VersionName => {
    const name = names.get(id);
    if (!name) throw new Error(`Version ${id} is not one of this flow.`);
    return name;
  };
  const sideOf = async (id: string): Promise<MoveSide> => {
    const pinned = { versionId: id, versionHash: named(id).hash, workspaceId };
    return moveSide((await runtime.machines.of(pinned)).flow);
  };
  const sideIfAny = (id: string): Promise<MoveSide | null> =>
    sideOf(id).catch((error) => {
      if (databaseAway(error)) throw error;
      runtime.report(error, `version ${id}, which conversations are on that are to be moved`);
      return null;
    });
  const opened = new Map<string, Promise<MoveSide | null>>();
  return {
    to: async (id) => ({ id, ...named(id), side: await sideOf(id) }),
    from: async (id) => {
      const name = named(id);
      const side = opened.get(id) ?? sideIfAny(id);
      opened.set(id, side);
      return { id, ...name, side: await side };
    },
  };
}
