import { causeSentence } from "#flows/brief/cause-sentence.ts";
import { moodNow } from "#flows/brief/mood-now.ts";
import { inTodaysNames } from "#flows/signals/in-todays-names.ts";
import type { App } from "../app.ts";
import { vipsAmong } from "../connectors/demo-store/demo-store.ts";
import { entriesAt } from "../conversations/conversations.ts";
import { customerName } from "../conversations/customer-name.ts";
import { runtimeOf } from "../conversations/runtime.ts";
import { type InboxQuery, type InboxRow, readCounts, readInbox } from "./inbox.store.ts";

const pageSize = 50;

/** One page of a view, most urgent first, and how many wait in every view. */
export async function inbox(app: App, query: Omit<InboxQuery, "limit">) {
  const [rows, counts] = await Promise.all([
    readInbox(app.db, { ...query, limit: pageSize + 1 }),
    readCounts(app.db, query.workspaceId, query.userId),
  ]);
  const page = rows.slice(0, pageSize);
  const emails = page.flatMap(({ email }) => (email ? [email] : []));
  const [vips, evidence, ears] = await Promise.all([
    vipsAmong(app.db, query.workspaceId, emails),
    entriesAt(app, page.flatMap(placesOfEvidence)),
    runtimeOf(app).ears(query.workspaceId),
  ]);
  const nextCursor = rows.length > pageSize ? (page.at(-1)?.cursor ?? null) : null;
  const items = page.map((row) => {
    const told = inTodaysNames([row.cause, evidence.get(row.id) ?? []] as const, ears?.names ?? []);
    return itemOf(row, vips, causeSentence(...told));
  });
  return { items, counts, nextCursor };
}

/** The messages that were measured, and after each its signals: the words that the cause quotes. */
function placesOfEvidence({ id, cause }: InboxRow): { id: string; seq: number }[] {
  const messages = cause.because?.measured.flatMap((measured) => measured.messages) ?? [];
  return [...new Set(messages.flatMap((seq) => [seq, seq + 1]))].map((seq) => ({ id, seq }));
}

function itemOf(row: InboxRow, vips: Set<string>, cause: string) {
  const { id, priority, queue, assignee, lastRole } = row;
  return {
    id,
    customerName: customerName(row),
    vip: row.email !== null && vips.has(row.email.toLowerCase()),
    lastText: row.lastText ?? "",
    cause,
    priority,
    queue,
    waitingSince: row.waitingSince.toISOString(),
    slaDueAt: row.slaDueAt?.toISOString() ?? null,
    mood: moodNow(row.course),
    assignee,
    /** The customer spoke last. */
    unread: lastRole === "customer",
  };
}
