import type { OrderFacts } from "../effects.ts";
import { formatMoney } from "../text/format.ts";
import type { Facet } from "./order-facets.ts";
import { sayDate, sayWhen } from "./say-when.ts";

/** What is known of an order for a facet of it, in sentences a person would write; null when nothing is known. */
export function orderAnswer(order: OrderFacts, facet: Facet, now: string): string | null {
  return facets[facet](order, now);
}

const facets: Record<Facet, (order: OrderFacts, now: string) => string | null> = {
  status: (order, now) => status[order.status](order, now),
  tracking: (order) => {
    if (order.tracking === null || order.carrier === null) return null;
    return `Order ${order.number} travels with ${order.carrier}, and its tracking number is ${order.tracking}.`;
  },
  place: (order) => {
    const underway = order.status === "shipped" || order.status === "out for delivery";
    if (!underway || order.tracking === null || order.carrier === null) return null;
    return `I can't see the exact place: ${order.carrier} only scans a parcel when it changes hands. Each scan shows on their tracking page first, under ${order.tracking}.`;
  },
  refund: (order) => {
    if (order.refunded === 0) return null;
    const all =
      order.refunded >= order.total ? "in full" : `${formatMoney(order.refunded, order.currency)} of it`;
    const back = order.status === "returned" ? "Your return has arrived with us, thank you. " : "";
    return `${back}Order ${order.number} has been refunded, ${all}. The money goes back the way you paid and shows within three to five working days.`;
  },
  items: ({ number, items, total, currency }) =>
    `Order ${number} is ${list(items.map(({ name, quantity }) => (quantity > 1 ? `${quantity} × ${name}` : name)))}, ${formatMoney(total, currency)} in all.`,
};

const status: Record<OrderFacts["status"], (order: OrderFacts, now: string) => string> = {
  processing: ({ number, expectedAt, daysLate }, now) => {
    if (daysLate > 0)
      return `Order ${number} is still being packed, and I'm sorry: it should have been with you by now.`;
    const expected = expectedAt === null ? "" : ` We expect it with you ${by(expectedAt, now)}.`;
    return `Order ${number} is being packed and has not left us yet.${expected} You get the tracking number by e-mail as soon as it does.`;
  },
  shipped: (order, now) => `${departure(order)} ${expectation(order, now)}${trackable(order)}`,
  "out for delivery": (order) =>
    `Good news: order ${order.number} is out for delivery${order.carrier ? ` with ${order.carrier}` : ""} and should be with you today.${trackable(order)}`,
  delivered: ({ number, carrier, deliveredAt, city }, now) => {
    const when = deliveredAt === null ? "" : ` ${sayWhen(deliveredAt, now)}`;
    return `Order ${number} was delivered${when}${city ? ` in ${city}` : ""}${carrier ? `, by ${carrier}` : ""}.`;
  },
  cancelled: (order) =>
    order.refunded > 0
      ? `Order ${order.number} was cancelled, and ${formatMoney(order.refunded, order.currency)} went back the way you paid.`
      : `Order ${order.number} was cancelled before it was sent.`,
  returned: (order, now) =>
    facets.refund(order, now) ??
    `Your return of order ${order.number} has arrived with us and is being checked, which takes up to three working days.`,
};

function departure({ number, shippedAt, carrier }: OrderFacts): string {
  const on = shippedAt === null ? "" : ` on ${sayDate(shippedAt)}`;
  return `Order ${number} left us${on}${carrier ? ` with ${carrier}` : ""}.`;
}

function expectation({ expectedAt, daysLate }: OrderFacts, now: string): string {
  if (expectedAt === null) return "There is no delivery date from the carrier yet.";
  if (daysLate === 0) return `It is on time and expected ${by(expectedAt, now)}.`;
  const late = daysLate === 1 ? "a day" : `${daysLate} days`;
  return `It was expected on ${sayDate(expectedAt)}, so it is ${late} late, and I'm sorry about that.`;
}

function by(instant: string, now: string): string {
  return sayWhen(instant, now);
}

function trackable({ tracking }: OrderFacts): string {
  return tracking === null ? "" : ` You can follow it with tracking number ${tracking}.`;
}

function list(words: string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
