import { sayWhen } from "../answer/say-when.ts";
import type { OrderFacts } from "../effects.ts";
import { formatMoney } from "../text/format.ts";

/** How an order stands, after its number: "shipped on Monday 16 November with DHL, 4 days late". */
export function orderState(order: OrderFacts, now: string): string {
  const late = order.daysLate > 0 ? `, ${daysInWords(order.daysLate)} late` : "";
  const carrier = order.carrier ? ` with ${order.carrier}` : "";
  const refunded = order.refunded > 0 ? `, ${formatMoney(order.refunded, order.currency)} refunded` : "";
  switch (order.status) {
    case "processing":
      return `not sent yet${late}${refunded}`;
    case "shipped":
      return `${order.shippedAt ? `shipped ${sayWhen(order.shippedAt, now)}` : "shipped"}${carrier}${late}${refunded}`;
    case "out for delivery":
      return `out for delivery${carrier}${late}${refunded}`;
    case "delivered":
      return `delivered${order.deliveredAt ? ` ${sayWhen(order.deliveredAt, now)}` : ""}${refunded}`;
    case "cancelled":
    case "returned":
      return `${order.status}${refunded}`;
  }
}

export function daysInWords(days: number): string {
  return days === 1 ? "a day" : `${days} days`;
}

/** The first item, and how many more there are: "Trail boots and 2 more". */
export function itemsInWords({ items }: OrderFacts): string {
  const [first, ...others] = items;
  if (!first) return "";
  return others.length > 0 ? `${first.name} and ${others.length} more` : first.name;
}
