import type { App } from "../app.ts";
import { customerName } from "./customer-name.ts";
import { type ListedRow, readEarlier, readList, readListed } from "./list.store.ts";

const pageSize = 50;

/** One page of the workspace's conversations, the last begun first. */
export async function listConversations(
  app: App,
  { workspaceId, flowId, cursor }: { workspaceId: string; flowId: string | null; cursor: string | null },
) {
  const rows = await readList(app.db, { workspaceId, flowId, after: cursor, limit: pageSize + 1 });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    items: page.map(listedOf),
    nextCursor: rows.length > pageSize ? (last?.id ?? null) : null,
  };
}

export async function listedConversation(app: App, workspaceId: string, id: string) {
  const row = await readListed(app.db, workspaceId, id);
  return row && listedOf(row);
}

/** What this customer wrote about before, and how it ended. */
export async function earlierOf(app: App, about: Parameters<typeof readEarlier>[1]) {
  const rows = await readEarlier(app.db, about);
  return rows.map(({ id, startedAt, outcome, firstText }) => ({
    id,
    startedAt: startedAt.toISOString(),
    outcome,
    summary: shortened(firstText ?? "Said nothing."),
  }));
}

function listedOf(row: ListedRow) {
  const { name, email, startedAt, lastActivityAt, lastText, ...rest } = row;
  return {
    ...rest,
    customerName: customerName({ name, email }),
    startedAt: startedAt.toISOString(),
    lastActivityAt: lastActivityAt.toISOString(),
    lastText: lastText ?? "",
  };
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text;
}
