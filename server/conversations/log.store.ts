import type { Choice } from "#flows/machine-config.ts";
import type { Citation, Entry, Role } from "#flows/record.ts";
import type { Sql } from "../db.ts";
import { type EntryRow, unpackEntry } from "./packed-entries.ts";
import { prepared, sql } from "./sql.ts";

/** What the customer and the agent see of the log. */
export interface Message {
  seq: number;
  role: Role;
  text: string;
  at: string;
  /** The agent's name. */
  by?: string;
  citations?: Citation[];
  /** Buttons that answer it: their labels are what the customer is taken to say. */
  choices?: Choice[];
}

/** Only what there is: what is absent is not named. */
export function messageOf({ seq, role, text, at, by, citations, choices }: Message): Message {
  return {
    seq,
    role,
    text,
    at,
    ...(by ? { by } : {}),
    ...(citations ? { citations } : {}),
    ...(choices ? { choices } : {}),
  };
}

/** The log after a place, oldest first; at most `limit`. */
export async function readEntries(
  db: Sql,
  id: string,
  after = 0,
  limit: number | null = null,
): Promise<Entry[]> {
  const { rows } = await db.query<EntryRow>(
    prepared(sql`SELECT seq, at, data, body, personal FROM entry
      WHERE conversation_id = ${id}::uuid AND turn > ${after} AND seq > ${after} ORDER BY turn, seq LIMIT ${limit}`),
  );
  return rows.map(unpackEntry);
}

/** Single entries of many conversations, by conversation. */
export async function readEntriesAt(
  db: Sql,
  places: { id: string; seq: number }[],
): Promise<Map<string, Entry[]>> {
  const { rows } = await db.query<EntryRow & { id: string }>(
    prepared(sql`SELECT p.id, e.seq, e.at, e.data, e.body, e.personal
      FROM unnest(${places.map(({ id }) => id)}::uuid[], ${places.map(({ seq }) => seq)}::int[]) AS p(id, seq)
      CROSS JOIN LATERAL (SELECT min(last) AS last FROM turn WHERE conversation_id = p.id AND last >= p.seq) t
      JOIN entry e ON e.conversation_id = p.id AND e.turn = t.last AND e.seq = p.seq ORDER BY p.id, e.seq`),
  );
  const byId = new Map<string, Entry[]>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), unpackEntry(row)]);
  return byId;
}

/** The messages after a place, oldest first; at most `limit`. */
export async function readMessages(db: Sql, id: string, after = 0, limit = 500): Promise<Message[]> {
  const { rows } = await db.query<EntryRow>(
    prepared(sql`SELECT seq, at, data, body, personal FROM entry
      WHERE conversation_id = ${id}::uuid AND turn > ${after} AND seq > ${after} AND kind = 'message'
      ORDER BY turn, seq LIMIT ${limit}`),
  );
  return rows
    .map(unpackEntry)
    .filter((entry) => entry.kind === "message")
    .map(messageOf);
}
