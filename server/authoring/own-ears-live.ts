import type { Ears } from "#flows/signals/ears.ts";
import type { Sql } from "../db.ts";
import { remembered } from "../remembered.ts";
import { earsMade } from "./ears-made.ts";
import { readEarsRevision, readOwnEars } from "./own-ears.store.ts";

interface Live {
  revision: number;
  ears: Ears | null;
}

/**
 * The ears that a workspace's turns listen with: looked after every two seconds at most, and made anew only where they were
 * saved meanwhile. Turns go on with those from before until the new ones are ready; only the first have to wait for theirs.
 * Null where it taught nothing.
 */
export function liveEars(
  db: Sql,
  make: typeof earsMade = earsMade,
): (workspaceId: string) => Promise<Ears | null> {
  const revisionOf = remembered(2_000, (workspaceId) => readEarsRevision(db, workspaceId));
  const made = new Map<string, Live>();
  const underway = new Map<string, Promise<Live>>();

  async function remake(workspaceId: string): Promise<Live> {
    const { ears: own, revision } = await readOwnEars(db, workspaceId);
    const live = { revision, ears: await make(own) };
    made.delete(workspaceId);
    made.set(workspaceId, live);
    const oldest = made.size > mostKept ? made.keys().next() : undefined;
    if (oldest && !oldest.done) made.delete(oldest.value);
    return live;
  }

  function remaking(workspaceId: string): Promise<Live> {
    const begun = underway.get(workspaceId);
    if (begun) return begun;
    const making = remake(workspaceId).finally(() => underway.delete(workspaceId));
    underway.set(workspaceId, making);
    return making;
  }

  return async (workspaceId) => {
    const revision = await revisionOf(workspaceId);
    if (revision === 0) return null;
    const known = made.get(workspaceId);
    if (known?.revision === revision) return known.ears;
    const making = remaking(workspaceId);
    if (!known) return (await making).ears;
    making.catch(() => {}); // it is tried again with the next turn
    return known.ears;
  };
}

const mostKept = 200;
