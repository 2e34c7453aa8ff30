import { OrderFacts, SubscriptionFacts } from "../effects.ts";
import type { Json } from "../json.ts";

/**
 * The paths that may hold nothing although their variable is set: what the shop may not know of an order or a
 * subscription, what a customer need not have told, and words of a kind that a message need not hold.
 */
export const maybeMissing: readonly string[] = [
  ...nullable("order", OrderFacts.shape),
  ...nullable("subscription", SubscriptionFacts.shape),
  ...["name", "firstName", "email", "saidEmail", "language"].map((part) => `customer.${part}`),
  "language",
  "signals.keywords",
];

/** What else is so while a path is missing: all that the other path may then hold. */
export const whileMissing: Record<string, Record<string, readonly Json[]>> = {
  "customer.email": { "customer.verified": [false] },
  "customer.firstName": { "customer.name": [null] },
  "customer.name": { "customer.firstName": [null] },
  "order.expectedAt": { "order.daysLate": [0] },
  "order.deliveredAt": {
    "order.status": without(OrderFacts.shape.status.options, ["delivered", "returned"]),
  },
  "order.shippedAt": {
    "order.status": without(OrderFacts.shape.status.options, ["shipped", "out for delivery", "delivered"]),
  },
  "subscription.nextAt": {
    "subscription.status": without(SubscriptionFacts.shape.status.options, ["active"]),
  },
  "subscription.pausedUntil": {
    "subscription.status": without(SubscriptionFacts.shape.status.options, ["paused"]),
  },
};

function nullable(root: string, shape: Record<string, { safeParse: (value: null) => { success: boolean } }>) {
  return Object.entries(shape)
    .filter(([, part]) => part.safeParse(null).success)
    .map(([name]) => `${root}.${name}`);
}

function without(all: readonly string[], some: string[]): string[] {
  return all.filter((one) => !some.includes(one));
}
