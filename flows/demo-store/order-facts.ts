import type { OrderFacts } from "../effects.ts";
import type { Order } from "./store.ts";
import { daysBetween } from "./time.ts";

/** An order as flows and agents see it at a given moment. */
export function orderFacts(order: Order, now: string): OrderFacts {
  return {
    number: order.number,
    status: order.status,
    placedAt: order.placedAt,
    total: order.total,
    currency: order.currency,
    items: order.items,
    carrier: order.carrier,
    tracking: order.tracking,
    shippedAt: order.shippedAt,
    expectedAt: order.expectedAt,
    deliveredAt: order.deliveredAt,
    daysLate: daysLate(order, now),
    refunded: order.refunded,
    city: order.address.city,
  };
}

function daysLate({ status, expectedAt }: Order, now: string): number {
  const awaited = status === "processing" || status === "shipped" || status === "out for delivery";
  if (!awaited || expectedAt === null) return 0;
  return Math.max(0, Math.floor(daysBetween(expectedAt, now)));
}
