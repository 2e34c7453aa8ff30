import type { Person } from "#flows/turn.ts";
import type { App } from "../app.ts";
import { type Cursor, readOpen } from "./move.store.ts";
import { type Moved, type Moving, moveConversation } from "./move.ts";
import { moveVersions } from "./move-versions.ts";
import { runtimeOf } from "./runtime.ts";

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
}

const atOnce = 4;

/**
 * Moves the next hundred open conversations of a flow. Each is a turn of its own, so that whatever ends the work halfway
 * leaves every conversation on one version or the other, and beginning anew goes on where it ended.
 */
export async function moveMany(
  app: App,
  { workspaceId, flowId, to, by, handOver, after }: Many,
  size = 100,
): Promise<ManyMoved> {
  const runtime = runtimeOf(app);
  const versions = await moveVersions(runtime, workspaceId, flowId);
  const moving: Moving = { to: await versions(to), from: versions, by, handOver };
  const open = await readOpen(app.db.pool, { workspaceId, flowId, except: to }, after, size);
  const counts: Record<Moved["did"], number> = {
    moved: 0,
    "handed over": 0,
    stays: 0,
    "was there": 0,
    gone: 0,
  };
  for (let at = 0; at < open.length; at += atOnce) {
    const some = open.slice(at, at + atOnce);
    for (const { did } of await Promise.all(some.map(({ id }) => moveConversation(runtime, id, moving))))
      counts[did] += 1;
  }
  const last = open.length === size ? open.at(-1) : undefined;
  return {
    moved: counts.moved,
    handedOver: counts["handed over"],
    stayed: counts.stays,
    next: last ? { versionId: last.versionId, id: last.id } : null,
  };
}
