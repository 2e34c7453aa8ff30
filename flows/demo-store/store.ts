import { z } from "zod";
import { OrderFacts } from "../effects.ts";

export const Address = z.strictObject({
  line: z.string().min(1).max(120),
  postcode: z.string().max(16),
  city: z.string().min(1).max(80),
  /** ISO 3166, two letters. */
  country: z.string().length(2),
});
export type Address = z.infer<typeof Address>;

export const Customer = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  /** ISO 639, two letters. */
  language: z.string().length(2),
  vip: z.boolean(),
  tags: z.array(z.string()),
  since: z.string(),
  /** Orders in all, also those older than the store's list. */
  lifetimeOrders: z.number().int(),
  address: Address,
});
export type Customer = z.infer<typeof Customer>;

export const Item = OrderFacts.shape.items.element;
export type Item = z.infer<typeof Item>;

/** Amounts in cents, instants ISO 8601 in UTC. */
export const Order = z.strictObject({
  number: z.string(),
  customer: z.string(),
  status: OrderFacts.shape.status,
  placedAt: z.string(),
  items: z.array(Item),
  shipping: z.number().int(),
  /** What the customer paid: items and shipping. */
  total: z.number().int(),
  refunded: z.number().int(),
  currency: z.string(),
  address: Address,
  method: z.enum(["standard", "express"]),
  carrier: z.string().nullable(),
  tracking: z.string().nullable(),
  shippedAt: z.string().nullable(),
  expectedAt: z.string().nullable(),
  deliveredAt: z.string().nullable(),
  note: z.string(),
});
export type Order = z.infer<typeof Order>;

export const Subscription = z.strictObject({
  id: z.string(),
  customer: z.string(),
  item: Item,
  everyWeeks: z.number().int(),
  status: z.enum(["active", "paused", "cancelled", "payment failed"]),
  startedAt: z.string(),
  /** When the next delivery is charged and packed; null once cancelled. */
  nextAt: z.string().nullable(),
  pausedUntil: z.string().nullable(),
  /** Deliveries skipped on purpose. */
  skipped: z.array(z.string()),
  currency: z.string(),
});
export type Subscription = z.infer<typeof Subscription>;

export const Refund = z.strictObject({
  id: z.string(),
  order: z.string(),
  amount: z.number().int(),
  reason: z.string(),
  at: z.string(),
});
export type Refund = z.infer<typeof Refund>;

/** Proof that something was done once: the same key gives the same receipt and changes nothing again. */
export const Receipt = z.strictObject({
  key: z.string(),
  action: z.enum([
    "refund order",
    "cancel order",
    "change address",
    "skip subscription",
    "pause subscription",
    "cancel subscription",
  ]),
  /** The order's number or the subscription's id. */
  target: z.string(),
  at: z.string(),
  /** Cents given back, where money moved. */
  amount: z.number().int().nullable(),
  /** What happened, in a sentence for people. */
  says: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;

/** The demo shop's whole state, as plain JSON. A part of it (one order and its customer) is a store too. */
export const DemoStore = z.strictObject({
  name: z.string(),
  customers: z.array(Customer),
  orders: z.array(Order),
  subscriptions: z.array(Subscription),
  refunds: z.array(Refund),
  receipts: z.array(Receipt),
});
export type DemoStore = z.infer<typeof DemoStore>;
