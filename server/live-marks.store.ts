import type { Db } from "./db.ts";
import type { Change } from "./live.ts";

/** What moves whenever something happens in a conversation, or in the inbox of a workspace. */
export interface Mark {
  change: Change;
  mark: string;
}

/** The marks of all that is watched, in one query, however many watch it. */
export async function readMarks({ pool }: Pick<Db, "pool">, watched: Partial<Change>[]): Promise<Mark[]> {
  const conversations = watched.flatMap(({ conversationId }) => conversationId ?? []);
  const inboxes = watched.flatMap(({ workspaceId, topic }) => (topic === "inbox" && workspaceId) || []);
  const { rows } = await pool.query<{ id: string | null; workspaceId: string; mark: string }>({
    name: "live_marks",
    // each claim, reply and message of what the inbox shows moves its conversation on
    text: `SELECT id, workspace_id AS "workspaceId", seq::text AS mark FROM conversation WHERE id = ANY($1::uuid[])
      UNION ALL SELECT NULL, w.id, (SELECT md5(coalesce(string_agg(h.id || ' ' || c.seq, ',' ORDER BY h.id), ''))
        FROM handoff h JOIN conversation c ON c.id = h.conversation_id
        WHERE h.workspace_id = w.id AND h.closed_at IS NULL) FROM unnest($2::text[]) w(id)`,
    values: [[...new Set(conversations)], [...new Set(inboxes)]],
  });
  return rows.map(({ id, workspaceId, mark }) => ({
    change: id ? { conversationId: id, workspaceId } : { workspaceId, topic: "inbox" },
    mark,
  }));
}
