import type { Choice } from "#flows/machine-config.ts";
import type { Citation, Entry, Role } from "#flows/record.ts";
import type { Sql } from "../db.ts";
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

/** The log after a place, oldest first. */
export async function readEntries(db: Sql, id: string, after = 0): Promise<Entry[]> {
  const { rows } = await db.query<EntryRow>(
    prepared(sql`SELECT e.seq, e.at, e.kind, e.data, t.body
      FROM entry e LEFT JOIN message_text t ON t.conversation_id = e.conversation_id AND t.seq = e.seq
      WHERE e.conversation_id = ${id}::uuid AND e.seq > ${after} ORDER BY e.seq`),
  );
  return rows.map(entryOf);
}

/** Single entries of many conversations, by conversation. */
export async function readEntriesAt(
  db: Sql,
  places: { id: string; seq: number }[],
): Promise<Map<string, Entry[]>> {
  const { rows } = await db.query<EntryRow & { id: string }>(
    prepared(sql`SELECT p.id, e.seq, e.at, e.kind, e.data, t.body
      FROM unnest(${places.map(({ id }) => id)}::uuid[], ${places.map(({ seq }) => seq)}::int[]) AS p(id, seq)
      JOIN entry e ON e.conversation_id = p.id AND e.seq = p.seq
      LEFT JOIN message_text t ON t.conversation_id = e.conversation_id AND t.seq = e.seq ORDER BY p.id, e.seq`),
  );
  const byId = new Map<string, Entry[]>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), entryOf(row)]);
  return byId;
}

interface EntryRow {
  seq: number;
  at: Date;
  kind: string;
  data: object;
  body: string | null;
}

/** Entries are written by `writeTurn` alone, from values that the compiler has seen. */
function entryOf({ seq, at, kind, data, body }: EntryRow): Entry {
  const text = kind === "message" ? { text: body ?? erased } : {};
  return { ...data, ...text, kind, seq, at: at.toISOString() } as Entry;
}

/** The messages after a place, oldest first; at most `limit`. */
export async function readMessages(db: Sql, id: string, after = 0, limit = 500): Promise<Message[]> {
  const { rows } = await db.query<{ seq: number; at: Date; data: Spoken; body: string | null }>(
    prepared(sql`SELECT e.seq, e.at, e.data, t.body
      FROM entry e LEFT JOIN message_text t ON t.conversation_id = e.conversation_id AND t.seq = e.seq
      WHERE e.conversation_id = ${id}::uuid AND e.seq > ${after} AND e.kind = 'message' ORDER BY e.seq LIMIT ${limit}`),
  );
  return rows.map(({ seq, body, at, data }) =>
    messageOf({ ...data, seq, text: body ?? erased, at: at.toISOString() }),
  );
}

type Spoken = Pick<Message, "role" | "by" | "citations" | "choices">;

/** What stands where a customer's words were erased on request. */
const erased = "[erased]";
