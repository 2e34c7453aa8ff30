import type { OrderFacts, SubscriptionFacts } from "../effects.ts";

/** An order as a stub answers it, where an example needs one. */
export const exampleOrder: OrderFacts = {
  number: "1042",
  status: "shipped",
  placedAt: "2026-11-09T10:12:00.000Z",
  total: 8900,
  currency: "EUR",
  items: [{ sku: "BOT-041", name: "Trail kettle", quantity: 1, price: 8900 }],
  carrier: "DHL",
  tracking: "DH104212345",
  shippedAt: "2026-11-10T15:20:00.000Z",
  expectedAt: "2026-11-16T17:00:00.000Z",
  deliveredAt: null,
  daysLate: 0,
  refunded: 0,
  city: "Lisbon",
};

/** A subscription as a stub answers it. */
export const exampleSubscription: SubscriptionFacts = {
  id: "S-2001",
  item: "House blend, 500 g",
  quantity: 1,
  price: 1450,
  currency: "EUR",
  everyWeeks: 4,
  status: "active",
  startedAt: "2026-02-02T09:00:00.000Z",
  nextAt: "2026-12-04T06:00:00.000Z",
  pausedUntil: null,
};
