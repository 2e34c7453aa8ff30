import { causeSentence } from "#flows/brief/cause-sentence.ts";
import type { App } from "../app.ts";
import { vipsAmong } from "../connectors/demo-store/demo-store.ts";
import { customerName } from "../conversations/customer-name.ts";
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
  const vips = await vipsAmong(app.db, query.workspaceId, emails);
  const nextCursor = rows.length > pageSize ? (page.at(-1)?.cursor ?? null) : null;
  return { items: page.map((row) => itemOf(row, vips)), counts, nextCursor };
}

function itemOf(row: InboxRow, vips: Set<string>) {
  const { id, priority, queue, assignee, lastRole } = row;
  return {
    id,
    customerName: customerName(row),
    vip: row.email !== null && vips.has(row.email.toLowerCase()),
    lastText: row.lastText ?? "",
    cause: causeSentence(row.cause),
    priority,
    queue,
    waitingSince: row.waitingSince.toISOString(),
    slaDueAt: row.slaDueAt?.toISOString() ?? null,
    mood: row.mood ?? ("neutral" as const),
    assignee,
    /** The customer spoke last. */
    unread: lastRole === "customer",
  };
}
