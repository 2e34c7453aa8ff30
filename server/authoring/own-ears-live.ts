import type { Ears } from "#flows/signals/ears.ts";
import { makeEars } from "#flows/signals/own-intents/make-ears.ts";
import type { Sql } from "../db.ts";
import { remembered } from "../remembered.ts";
import { readEarsRevision, readOwnEars } from "./own-ears.store.ts";

/**
 * The ears that a workspace's turns listen with: looked after every two seconds at most, and made anew only where they were
 * saved meanwhile. Null where it taught nothing.
 */
export function liveEars(db: Sql): (workspaceId: string) => Promise<Ears | null> {
  const made = new Map<string, { revision: number; ears: Ears | null }>();
  return remembered(2_000, async (workspaceId) => {
    const revision = await readEarsRevision(db, workspaceId);
    if (revision === 0) return null;
    const known = made.get(workspaceId);
    if (known?.revision === revision) return known.ears;
    const read = await readOwnEars(db, workspaceId);
    const ears = makeEars(read.ears);
    made.delete(workspaceId);
    made.set(workspaceId, { revision: read.revision, ears });
    const oldest = made.size > mostKept ? made.keys().next() : undefined;
    if (oldest && !oldest.done) made.delete(oldest.value);
    return ears;
  });
}

const mostKept = 200;
