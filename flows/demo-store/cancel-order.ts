import { formatMoney } from "../text/format.ts";
import { changeOrder } from "./change-order.ts";
import { type Outcome, once } from "./once.ts";
import { noteRefund } from "./refund-order.ts";
import type { DemoStore, Order } from "./store.ts";

/** Cancels an order that has not been packed yet, and gives back all that is left to give back. */
export function cancelOrder(store: DemoStore, request: { key: string; order: string }, now: string): Outcome {
  const { key, order: target } = request;
  return once(store, { key, action: "cancel order", target }, now, () => {
    const made = changeOrder(store, target, cancel);
    if ("refused" in made || !made.amount) return made;
    const refund = { key, order: target, amount: made.amount, reason: "Cancelled before shipping" };
    return { ...made, store: noteRefund(made.store, refund, now) };
  });
}

function cancel(order: Order) {
  if (order.status === "cancelled") return { refused: `Order ${order.number} is cancelled already.` };
  if (order.status !== "processing") {
    return {
      refused: `Order ${order.number} has left the warehouse, so it can be returned but not cancelled.`,
    };
  }
  const amount = order.total - order.refunded;
  const says = `Cancelled order ${order.number} and refunded ${formatMoney(amount, order.currency)}.`;
  return {
    order: { ...order, status: "cancelled" as const, refunded: order.total, expectedAt: null },
    amount,
    says,
  };
}
