import { cancelOrder } from "#flows/demo-store/cancel-order.ts";
import { refundOrder } from "#flows/demo-store/refund-order.ts";
import type { Receipt } from "#flows/demo-store/store.ts";
import type { Db } from "../../db.ts";
import { type Actor, auditWithin } from "../../team/audit.store.ts";
import { lockOrder, writeChanged } from "./store.store.ts";

/** What an agent can do to an order. The same key a second time gives the first receipt and changes nothing. */
export type AgentAct =
  | { does: "refund"; orderNumber: string; amount: number; reason: string; key: string }
  | { does: "cancel"; orderNumber: string; key: string };

export type Acted = { ok: true; receipt: Receipt } | { ok: false; message: string };

/** Does it for real: the shop's rules decide, under the order's lock, and the rows change with the receipt and its line in the audit, or not at all. */
export function actAsAgent(
  db: Db,
  { workspaceId, agent, conversationId }: By,
  asked: AgentAct,
  now: string,
): Promise<Acted> {
  const { orderNumber: order, key } = asked;
  return db.transaction(async (sql) => {
    const store = await lockOrder(sql, workspaceId, order, key);
    const outcome =
      asked.does === "refund"
        ? refundOrder(store, { key, order, amount: asked.amount, reason: asked.reason }, now)
        : cancelOrder(store, { key, order }, now);
    if ("refused" in outcome) return { ok: false, message: outcome.refused };
    const { receipt } = outcome;
    if (outcome.store === store) return { ok: true, receipt };
    await writeChanged(sql, workspaceId, outcome.store);
    const { action, amount, says } = receipt;
    const data = { amount, says, ...(conversationId ? { conversationId } : {}) };
    await auditWithin(sql, { workspaceId, actor: agent, act: action, subject: `order ${order}`, data });
    return { ok: true, receipt };
  });
}

interface By {
  workspaceId: string;
  agent: Actor;
  /** In which conversation it was done. */
  conversationId: string | undefined;
}
