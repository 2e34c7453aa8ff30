import type { Person } from "#flows/turn.ts";
import type { App } from "../app.ts";
import { databaseAway } from "../database/away.ts";
import { isConflict } from "../database/conflict.ts";
import { type Cursor, readOpen } from "./move.store.ts";
import { type Moved, type Moving, moveConversation } from "./move.ts";
import { moveVersions } from "./move-versions.ts";
import { type Runtime, runtimeOf } from "./runtime.ts";

interface Many {
  workspaceId: string;
  flowId: string;
  /** The version that they go to. */
  to: string;
  by: Person;
  handOver: Moving["handOver"];
  /** Where the last call ended. */
  after: Cursor | null;
}

/** What became of some conversations; `next` is null once all were looked at. */
export interface ManyMoved {
  moved: number;
  handedOver: number;
  stayed: number;
  next: Cursor | null;
  /** Why the database let nothing more be done; null where all of them were looked at. */
  failure: unknown;
}

const atOnce = 4;

/**
 * Moves the next hundred open conversations of a flow. Each is a turn of its own, so that whatever ends the work halfway
 * leaves every conversation on one version or the other, and beginning anew goes on where it ended. One that cannot be
 * moved stays, and holds nobody else up.
 */
export async function moveMany(
  app: App,
  { workspaceId, flowId, to, by, handOver, after }: Many,
  size = 100,
): Promise<ManyMoved> {
  const runtime = runtimeOf(app);
  const versions = await moveVersions(runtime, workspaceId, flowId);
  const moving: Moving = { to: await versions.to(to), from: versions.from, by, handOver };
  const open = await readOpen(app.db.pool, { workspaceId, flowId, except: to }, after, size);
  const counts: Record<Moved["did"], number> = {
    moved: 0,
    "handed over": 0,
    stays: 0,
    "was there": 0,
    gone: 0,
  };
  let failure: unknown = null;
  for (let at = 0; at < open.length && failure === null; at += atOnce) {
    const some = open.slice(at, at + atOnce);
    for (const one of await Promise.allSettled(some.map(({ id }) => moveOrStay(runtime, id, moving)))) {
      if (one.status === "fulfilled") counts[one.value] += 1;
      else failure ??= one.reason;
    }
  }
  const last = open.length === size ? open.at(-1) : undefined;
  return {
    moved: counts.moved,
    handedOver: counts["handed over"],
    stayed: counts.stays,
    next: last ? { versionId: last.versionId, id: last.id } : null,
    failure,
  };
}

/** Throws where the database is away: then nothing could be said of the others either. */
async function moveOrStay(runtime: Runtime, id: string, moving: Moving): Promise<Moved["did"]> {
  try {
    return (await moveConversation(runtime, id, moving)).did;
  } catch (error) {
    // what is busy is this conversation's row alone
    if (databaseAway(error) && !isConflict(error)) throw error;
    runtime.report(error, `move of ${id}`);
    return "stays";
  }
}
