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
  return { name: "", customers: customer, orders, subscriptions: [], refunds: [], receipts: [] };
}

/** One order and what was done under this key before, with the order's row locked until the transaction ends. */
export async function lockOrder(
  sql: Sql,
  workspaceId: string,
  number: string,
  key: string,
): Promise<DemoStore> {
  const orders = await sql.query<{ data: unknown }>(
    "SELECT data FROM store_order WHERE workspace_id = $1 AND number = $2 FOR UPDATE",
    [workspaceId, number],
  );
  const receipts = await sql.query<{ data: unknown }>(
    "SELECT data FROM store_receipt WHERE workspace_id = $1 AND key = $2",
    [workspaceId, key],
  );
  return {
    name: "",
    customers: [],
    orders: orders.rows.map(({ data }) => Order.parse(data)),
    subscriptions: [],
    refunds: [],
    receipts: receipts.rows.map(({ data }) => Receipt.parse(data)),
  };
}

/** Writes back what an act changed: the locked order, and the refunds and receipts that it added. */
export async function writeOrder(
  sql: Sql,
  workspaceId: string,
  { orders, refunds, receipts }: DemoStore,
): Promise<void> {
  for (const order of orders) {
    await sql.query("UPDATE store_order SET data = $3 WHERE workspace_id = $1 AND number = $2", [
      workspaceId,
      order.number,
      JSON.stringify(order),
    ]);
  }
  for (const refund of refunds) {
    await sql.query(
      "INSERT INTO store_refund (workspace_id, id, order_number, data) VALUES ($1, $2, $3, $4)",
      [workspaceId, refund.id, refund.order, JSON.stringify(refund)],
    );
  }
  for (const receipt of receipts) {
    await sql.query("INSERT INTO store_receipt (workspace_id, key, data) VALUES ($1, $2, $3)", [
      workspaceId,
      receipt.key,
      JSON.stringify(receipt),
    ]);
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
