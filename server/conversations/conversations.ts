import type { Entry } from "#flows/record.ts";
import type { App } from "../app.ts";
import { databaseAway } from "../database/away.ts";
import { readConversation, readStanding, type Standing } from "./conversation.store.ts";
import type { Conversation } from "./conversation.ts";
import { type Message, messageOf, readEntries, readEntriesAt, readMessages } from "./log.store.ts";
import { lostFlow } from "./lost-flow.ts";
import type { Compiled, Pinned } from "./machines.ts";
import { runtimeOf } from "./runtime.ts";

export type { Message, Standing };

/** A conversation as this process last saw it: who it is never changes, where it stands is the turn's to make sure of. */
export async function conversationOf(app: App, id: string): Promise<Conversation | null> {
  const { cache, db } = runtimeOf(app);
  const known = cache.get(id) ?? (await readConversation(db.pool, id));
  if (known && !cache.get(id)) cache.set(known);
  return known;
}

/** As committed now: another process may have moved it to another version. */
export function committedOf(app: App, id: string): Promise<Conversation | null> {
  return readConversation(app.db.pool, id);
}

/** Where a conversation stands now, as committed. */
export function standingOf(app: App, id: string): Promise<Standing | null> {
  return readStanding(app.db.pool, id);
}

/** The log after a place, oldest first; at most `limit`, all of it by default. */
export function entriesOf(app: App, id: string, after = 0, limit?: number): Promise<Entry[]> {
  return readEntries(app.db.pool, id, after, limit);
}

/** Single entries of many conversations, by conversation. */
export function entriesAt(app: App, places: { id: string; seq: number }[]): Promise<Map<string, Entry[]>> {
  return readEntriesAt(app.db.pool, places);
}

/** What was said after a place, oldest first. */
export function messagesOf(app: App, id: string, after = 0, limit = 500): Promise<Message[]> {
  return readMessages(app.db.pool, id, after, limit);
}

/** The flow that a conversation is pinned to; what cannot be read does not keep a person from the conversation. */
export async function flowOf(app: App, pinned: Pinned): Promise<Compiled["flow"]> {
  const { machines, report } = runtimeOf(app);
  try {
    return (await machines.of(pinned)).flow;
  } catch (error) {
    if (databaseAway(error)) throw error;
    report(error, `version ${pinned.versionId}`);
    return lostFlow;
  }
}

/** The messages among log entries, after a place. */
export function spokenIn(entries: Entry[], after: number): Message[] {
  return entries.flatMap((entry) =>
    entry.kind === "message" && entry.seq > after ? [messageOf(entry)] : [],
  );
}
