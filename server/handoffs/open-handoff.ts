import { briefOf } from "#flows/brief/brief-of.ts";
import { toneBriefOf } from "#flows/brief/tone-brief-of.ts";
import { orderFacts } from "#flows/demo-store/order-facts.ts";
import type { Entry } from "#flows/record.ts";
import { inTodaysNames } from "#flows/signals/in-todays-names.ts";
import type { App } from "../app.ts";
import { customerFile } from "../connectors/demo-store/demo-store.ts";
import { entriesOf, flowOf } from "../conversations/conversations.ts";
import { customerName } from "../conversations/customer-name.ts";
import { earlierOf } from "../conversations/list.ts";
import { runtimeOf } from "../conversations/runtime.ts";
import { claims, customerEmail } from "./customer-email.ts";
import { type OpenedRow, readOpened } from "./inbox.store.ts";

/** A conversation with all that an agent works with; the brief is read from the log, so it is never behind it. */
export async function openHandoff(app: App, workspaceId: string, id: string, now: string) {
  const row = await readOpened(app.db, workspaceId, id);
  if (!row) return null;
  const [entries, flow, ears] = await Promise.all([
    entriesOf(app, id),
    flowOf(app, { ...row, workspaceId }),
    runtimeOf(app).ears(workspaceId),
  ]);
  const email = customerEmail(row, entries) ?? (await saidAndTrue(app, workspaceId, row, entries));
  const file = email ? await customerFile(app.db, workspaceId, email) : null;
  const customer = file?.customers[0] ?? null;
  const orders = file?.orders.map((order) => orderFacts(order, now)) ?? [];
  const name = addressedAs(row, customer?.name ?? null);
  const known = customer && {
    name: name ?? customer.name,
    email: customer.email,
    vip: customer.vip,
    verified: row.verified,
  };
  const told = inTodaysNames(entries, ears?.names ?? []);
  const input = { entries: told, flow, customer: known, orders, now };
  return {
    conversation: conversationOf(row),
    entries,
    flow,
    handoff: handoffOf(row),
    brief: briefOf(input),
    tone: toneBriefOf(input),
    customer,
    orders,
    subscriptions: file?.subscriptions ?? [],
    refunds: file?.refunds ?? [],
    earlier: email ? await earlierOf(app, { workspaceId, email, before: row.startedAt, besides: id }) : [],
  };
}

/** An e-mail that the customer gave together with the number of an order of theirs, though no node looked it up. */
async function saidAndTrue(
  app: App,
  workspaceId: string,
  { email: typed }: OpenedRow,
  entries: Entry[],
): Promise<string | null> {
  const { emails, numbers } = claims(entries, typed);
  for (const email of emails) {
    const file = await customerFile(app.db, workspaceId, email);
    if (file?.orders.some(({ number }) => numbers.includes(number))) return email;
  }
  return null;
}

/** The name to address them by: one they gave goes before the shop's, unless a signed identity says who they are. */
function addressedAs({ verified, name }: OpenedRow, storeName: string | null): string | null {
  return verified ? storeName : name?.trim() || storeName;
}

function conversationOf(row: OpenedRow) {
  const { id, flowId, versionId, verified, owner, priority, queue, assignee, startedAt } = row;
  return {
    id,
    flowId,
    versionId,
    verified,
    owner,
    priority,
    queue,
    assignee,
    startedAt: startedAt.toISOString(),
    customerName: customerName(row),
  };
}

function handoffOf({ handoffId: id, handedOffAt, cause, slaDueAt, firstReplyAt }: OpenedRow) {
  if (!id || !handedOffAt || !cause) return null;
  return {
    id,
    cause,
    at: handedOffAt.toISOString(),
    slaDueAt: slaDueAt?.toISOString() ?? null,
    firstReplyAt: firstReplyAt?.toISOString() ?? null,
  };
}
