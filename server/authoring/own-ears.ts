import { ownEarsSentences } from "#flows/edit/sentences/own-ears-sentences.ts";
import type { OwnEars } from "#flows/signals/own-ears.ts";
import type { App } from "../app.ts";
import type { Actor } from "../team/audit.store.ts";
import { type OwnEarsRead, readOwnEars, writeOwnEars } from "./own-ears.store.ts";

export type EarsSaved =
  | { ok: true; revision: number; at: string }
  | { ok: false; reason: "stale"; now: OwnEarsRead };

/** Puts what the workspace taught live: running conversations are heard by it from their next message on, within seconds. */
export async function saveOwnEars(
  app: App,
  { workspaceId, author, baseRevision, ears }: Saving,
): Promise<EarsSaved> {
  const now = await readOwnEars(app.db.pool, workspaceId);
  const sentences = ownEarsSentences(now.ears, ears);
  const saved = await writeOwnEars(app.db, { workspaceId, baseRevision, ears, author, sentences });
  if (!saved) return { ok: false, reason: "stale", now: await readOwnEars(app.db.pool, workspaceId) };
  return { ok: true, ...saved };
}

interface Saving {
  workspaceId: string;
  author: Actor;
  baseRevision: number;
  ears: OwnEars;
}
