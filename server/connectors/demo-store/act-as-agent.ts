import { cancelOrder } from "#flows/demo-store/cancel-order.ts";
import { refundOrder } from "#flows/demo-store/refund-order.ts";
import type { Receipt } from "#flows/demo-store/store.ts";
import type { Db } from "../../db.ts";
import { lockOrder, writeChanged } from "./store.store.ts";

/** What an agent can do to an order. The same key a second time gives the first receipt and changes nothing. */
export type AgentAct =
  | { does: "refund"; orderNumber: string; amount: number; reason: string; key: string }
  | { does: "cancel"; orderNumber: string; key: string };

export type Acted = { ok: true; receipt: Receipt } | { ok: false; message: string };

/** Does it for real: the shop's rules decide, under the order's lock, and the rows change with the receipt or not at all. */
export function actAsAgent(db: Db, workspaceId: string, asked: AgentAct, now: string): Promise<Acted> {
  const { orderNumber: order, key } = asked;
  return db.transaction(async (sql) => {
    const store = await lockOrder(sql, workspaceId, order, key);
    const outcome =
      asked.does === "refund"
        ? refundOrder(store, { key, order, amount: asked.amount, reason: asked.reason }, now)
        : cancelOrder(store, { key, order }, now);
    if ("refused" in outcome) return { ok: false, message: outcome.refused };
    if (outcome.store !== store) await writeChanged(sql, workspaceId, outcome.store);
    return { ok: true, receipt: outcome.receipt };
  });
}
