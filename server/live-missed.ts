import type { Db } from "./db.ts";
import type { Change } from "./live.ts";
import { readMarks } from "./live-marks.store.ts";

/** Finds what of the watched has changed since the last look, or is looked at for the first time. */
export function missedChanges(db: Pick<Db, "pool">): (watched: Partial<Change>[]) => Promise<Change[]> {
  let known = new Map<string, string>();
  return async (watched) => {
    const marks = await readMarks(db, watched).catch((error) => {
      known = new Map(); // whoever was woken meanwhile may have read nothing either
      throw error;
    });
    const before = known;
    known = new Map(marks.map(({ change, mark }) => [nameOf(change), mark]));
    return marks
      .filter(({ change, mark }) => before.get(nameOf(change)) !== mark)
      .map(({ change }) => change);
  };
}

function nameOf({ conversationId, workspaceId }: Change): string {
  return conversationId ?? workspaceId;
}
