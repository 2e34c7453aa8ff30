import { expect, test } from "vitest";
import { query } from "../conversations/testing.ts";
import { inbox } from "../handoffs/inbox.ts";
import { openHandoff } from "../handoffs/open-handoff.ts";
import { withApp } from "../testing.ts";
import { demoPeople } from "./demo-people.ts";
import { seedDemo } from "./seed-demo.ts";

const it = withApp();

const counted = `SELECT (SELECT count(*)::int FROM store_order) AS orders,
  (SELECT count(*)::int FROM store_customer) AS customers,
  (SELECT count(*)::int FROM article) AS articles,
  (SELECT count(*)::int FROM queue) AS queues,
  (SELECT count(*)::int FROM conversation) AS conversations,
  (SELECT count(DISTINCT outcome)::int FROM conversation) AS outcomes,
  (SELECT count(*)::int FROM conversation WHERE last_activity_at > now()) AS "inTheFuture"`;

test("the first start opens a shop in full swing, and a second one changes nothing", async () => {
  await seedDemo(it.app);
  const [shop] = await query(it.app, counted);
  expect(shop).toMatchObject({ orders: 320, customers: 260, queues: 4, conversations: 64, inTheFuture: 0 });
  expect(shop?.outcomes).toBeGreaterThanOrEqual(3);
  await seedDemo(it.app);
  expect(await query(it.app, counted)).toEqual([shop]);
});

test("handoffs wait in the inbox, and each opens with its brief", async () => {
  const [workspace] = await query(it.app, "SELECT id FROM workspace");
  const [amira] = await query(it.app, `SELECT id FROM "user" WHERE email = $1`, [demoPeople[2]?.email]);
  const about = { workspaceId: String(workspace?.id), userId: String(amira?.id), search: null, cursor: null };
  const { items, counts } = await inbox(it.app, { ...about, view: "all" });
  expect(items.length).toBeGreaterThanOrEqual(5);
  expect(counts.mine).toBeGreaterThanOrEqual(1);
  for (const { id, customerName, cause, lastText } of items) {
    const opened = await openHandoff(it.app, about.workspaceId, id, new Date().toISOString());
    expect(opened?.brief.why.length, customerName).toBeGreaterThan(0);
    expect(cause).not.toBe("");
    expect(lastText).not.toBe("");
  }
});
