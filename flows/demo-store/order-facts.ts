import type { OrderFacts } from "../effects.ts";
import type { Order } from "./store.ts";
import { atHour, daysBetween } from "./time.ts";

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
  // by the calendar, so that the number does not change in the middle of a conversation
  return Math.max(0, daysBetween(atHour(expectedAt, 0), atHour(now, 0)));
}
