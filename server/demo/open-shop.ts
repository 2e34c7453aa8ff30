import { demoStore } from "#flows/demo-store/demo-store.ts";
import { articles } from "#flows/examples/articles.ts";
import { writeArticles } from "../articles/articles.ts";
import { fillStore } from "../connectors/demo-store/demo-store.ts";
import type { Db } from "../db.ts";
import { openQueues } from "../handoffs/queues.ts";

/** The same seed gives the same customers and orders. */
export const shopSeed = 7;

/** Where handoffs of the demo shop go; the first reply is due within so many minutes. */
const queues = [
  { key: "care", name: "Care", slaMinutes: 30 },
  { key: "leads", name: "Team leads", slaMinutes: 15 },
  { key: "returns", name: "Orders & returns", slaMinutes: 60 },
  { key: "subscriptions", name: "Subscriptions", slaMinutes: 240 },
];

/** Fills a workspace with the demo shop: customers, orders, subscriptions, articles and queues, as of `now`. */
export async function openShop(db: Db, workspaceId: string, now: string): Promise<void> {
  await openQueues(db, workspaceId, queues);
  await writeArticles(db, workspaceId, articles);
  await fillStore(db, workspaceId, demoStore({ seed: shopSeed, now }));
}
