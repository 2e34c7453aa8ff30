import { formatMoney } from "../text/format.ts";
import { changeOrder } from "./change-order.ts";
import { type Change, type Outcome, once } from "./once.ts";
import type { DemoStore, Order } from "./store.ts";

export interface RefundRequest {
  key: string;
  order: string;
  /** Cents; never more than was paid and not yet given back. */
  amount: number;
  reason: string;
}

/** Gives money back for an order. */
export function refundOrder(store: DemoStore, request: RefundRequest, now: string): Outcome {
  const { key, order: target, amount, reason } = request;
  return once(store, { key, action: "refund order", target }, now, () => {
    const made = changeOrder(store, target, (order) => pay(order, amount));
    if ("refused" in made) return made;
    return {
      ...made,
      store: noteRefund(made.store, { key, order: target, amount, reason }, now),
    } satisfies Change;
  });
}

/** Keeps the refund itself beside the order, so that the shop's books can be read. */
export function noteRefund(store: DemoStore, request: RefundRequest, now: string): DemoStore {
  const { key, order, amount, reason } = request;
  return { ...store, refunds: [...store.refunds, { id: key, order, amount, reason, at: now }] };
}

function pay(order: Order, amount: number) {
  const left = order.total - order.refunded;
  if (left === 0) return { refused: `Order ${order.number} has been refunded in full already.` };
  if (!Number.isInteger(amount) || amount <= 0)
    return { refused: "A refund is a whole number of cents above zero." };
  if (amount > left)
    return { refused: `Order ${order.number} has ${formatMoney(left, order.currency)} left to refund.` };
  const says = `Refunded ${formatMoney(amount, order.currency)} of order ${order.number}.`;
  return { order: { ...order, refunded: order.refunded + amount }, amount, says };
}
