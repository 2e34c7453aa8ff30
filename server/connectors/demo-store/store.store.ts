import { Customer, type DemoStore, Order, Receipt, Refund, Subscription } from "#flows/demo-store/store.ts";
import type { Db, Prisma, Sql } from "../../db.ts";

/** One customer's part of the shop: a whole store to the rules. Null when nobody has this e-mail. */
export async function readCustomer(db: Db, workspaceId: string, email: string): Promise<DemoStore | null> {
  const row = await db.prisma.storeCustomer.findUnique({
    where: { workspaceId_email: { workspaceId, email: email.trim().toLowerCase() } },
  });
  if (!row) return null;
  const customer = Customer.parse(row.data);
  const where = { workspaceId, customerId: customer.id };
  const [orders, subscriptions] = await Promise.all([
    db.prisma.storeOrder.findMany({ where, orderBy: { placedAt: "desc" } }),
    db.prisma.storeSubscription.findMany({ where }),
  ]);
  const refunds = await db.prisma.storeRefund.findMany({
    where: { workspaceId, orderNumber: { in: orders.map(({ number }) => number) } },
  });
  return {
    name: "",
    customers: [customer],
    orders: orders.map(({ data }) => Order.parse(data)),
    subscriptions: subscriptions.map(({ data }) => Subscription.parse(data)),
    refunds: refunds.map(({ data }) => Refund.parse(data)),
    receipts: [],
  };
}

/** Just what the customer's orders are looked up by: one query on the path of a turn. */
export async function readOrders(sql: Sql, workspaceId: string, email: string): Promise<DemoStore> {
  const { rows } = await sql.query<{ customer: unknown; order: unknown }>({
    name: "demo_store_orders",
    text: `SELECT c.data AS customer, o.data AS "order" FROM store_customer c
      LEFT JOIN store_order o ON o.workspace_id = c.workspace_id AND o.customer_id = c.id
      WHERE c.workspace_id = $1 AND c.email = $2`,
    values: [workspaceId, email.trim().toLowerCase()],
  });
  const customer = rows[0] ? [Customer.parse(rows[0].customer)] : [];
  const orders = rows.filter((row) => row.order !== null).map((row) => Order.parse(row.order));
  return { ...empty, customers: customer, orders };
}

/** Just what the customer's subscriptions are looked up by. */
export async function readSubscriptions(sql: Sql, workspaceId: string, email: string): Promise<DemoStore> {
  const { rows } = await sql.query<{ customer: unknown; subscription: unknown }>({
    name: "demo_store_subscriptions",
    text: `SELECT c.data AS customer, s.data AS subscription FROM store_customer c
      LEFT JOIN store_subscription s ON s.workspace_id = c.workspace_id AND s.customer_id = c.id
      WHERE c.workspace_id = $1 AND c.email = $2`,
    values: [workspaceId, email.trim().toLowerCase()],
  });
  const customers = rows[0] ? [Customer.parse(rows[0].customer)] : [];
  const own = rows.filter(({ subscription }) => subscription !== null);
  return { ...empty, customers, subscriptions: own.map((row) => Subscription.parse(row.subscription)) };
}

const empty: DemoStore = {
  name: "",
  customers: [],
  orders: [],
  subscriptions: [],
  refunds: [],
  receipts: [],
};

/** Who has this signed e-mail in the shop. */
export async function readProfile(sql: Sql, workspaceId: string, email: string): Promise<Customer | null> {
  const { rows } = await sql.query<{ data: unknown }>(
    "SELECT data FROM store_customer WHERE workspace_id = $1 AND email = $2",
    [workspaceId, email.trim().toLowerCase()],
  );
  return rows[0] ? Customer.parse(rows[0].data) : null;
}

/** One order, whose it is, and what was done under this key before; its row is locked until the transaction ends. */
export async function lockOrder(
  sql: Sql,
  workspaceId: string,
  number: string,
  key: string,
): Promise<DemoStore> {
  const { rows } = await sql.query<{ data: unknown }>(
    "SELECT data FROM store_order WHERE workspace_id = $1 AND number = $2 FOR UPDATE",
    [workspaceId, number],
  );
  const orders = rows.map(({ data }) => Order.parse(data));
  return { ...empty, orders, ...(await readAround(sql, workspaceId, key, orders[0]?.customer)) };
}

/** As `lockOrder`, for a subscription. */
export async function lockSubscription(
  sql: Sql,
  workspaceId: string,
  id: string,
  key: string,
): Promise<DemoStore> {
  const { rows } = await sql.query<{ data: unknown }>(
    "SELECT data FROM store_subscription WHERE workspace_id = $1 AND id = $2 FOR UPDATE",
    [workspaceId, id],
  );
  const subscriptions = rows.map(({ data }) => Subscription.parse(data));
  return {
    ...empty,
    subscriptions,
    ...(await readAround(sql, workspaceId, key, subscriptions[0]?.customer)),
  };
}

/** Read after the lock, so that whoever waited for it sees the receipt of the one before. */
async function readAround(sql: Sql, workspaceId: string, key: string, customerId: string | undefined) {
  const receipts = await sql.query<{ data: unknown }>(
    "SELECT data FROM store_receipt WHERE workspace_id = $1 AND key = $2",
    [workspaceId, key],
  );
  const customers = await sql.query<{ data: unknown }>(
    "SELECT data FROM store_customer WHERE workspace_id = $1 AND id = $2",
    [workspaceId, customerId],
  );
  return {
    receipts: receipts.rows.map(({ data }) => Receipt.parse(data)),
    customers: customers.rows.map(({ data }) => Customer.parse(data)),
  };
}

/** Writes back what an act changed: what was locked, and the refunds and receipts that it added. */
export async function writeChanged(
  sql: Sql,
  workspaceId: string,
  { orders, subscriptions, refunds, receipts }: DemoStore,
): Promise<void> {
  const write = (text: string, ...values: unknown[]) => sql.query(text, [workspaceId, ...values]);
  for (const order of orders) {
    const changed = "UPDATE store_order SET data = $3 WHERE workspace_id = $1 AND number = $2";
    await write(changed, order.number, JSON.stringify(order));
  }
  for (const subscription of subscriptions) {
    const changed = "UPDATE store_subscription SET data = $3 WHERE workspace_id = $1 AND id = $2";
    await write(changed, subscription.id, JSON.stringify(subscription));
  }
  for (const refund of refunds) {
    const added = "INSERT INTO store_refund (workspace_id, id, order_number, data) VALUES ($1, $2, $3, $4)";
    await write(added, refund.id, refund.order, JSON.stringify(refund));
  }
  for (const receipt of receipts) {
    const added = "INSERT INTO store_receipt (workspace_id, key, data) VALUES ($1, $2, $3)";
    await write(added, receipt.key, JSON.stringify(receipt));
  }
}

/** Fills a workspace's shop. */
export async function writeStore(db: Db, workspaceId: string, store: DemoStore): Promise<void> {
  const json = (value: object) => value as Prisma.InputJsonObject;
  await db.prisma.storeCustomer.createMany({
    data: store.customers.map((data) => ({
      workspaceId,
      id: data.id,
      email: data.email.toLowerCase(),
      data: json(data),
    })),
  });
  await db.prisma.storeOrder.createMany({
    data: store.orders.map((data) => ({
      workspaceId,
      number: data.number,
      customerId: data.customer,
      placedAt: data.placedAt,
      data: json(data),
    })),
  });
  await db.prisma.storeSubscription.createMany({
    data: store.subscriptions.map((data) => ({
      workspaceId,
      id: data.id,
      customerId: data.customer,
      data: json(data),
    })),
  });
  await db.prisma.storeRefund.createMany({
    data: store.refunds.map((data) => ({
      workspaceId,
      id: data.id,
      orderNumber: data.order,
      data: json(data),
    })),
  });
}

/** Which of these e-mails belong to VIPs, in lower case. */
export async function readVips(db: Db, workspaceId: string, emails: string[]): Promise<Set<string>> {
  const vips = await db.prisma.storeCustomer.findMany({
    where: {
      workspaceId,
      email: { in: emails.map((email) => email.toLowerCase()) },
      data: { path: ["vip"], equals: true },
    },
    select: { email: true },
  });
  return new Set(vips.map(({ email }) => email));
}
