import type { CallOutput } from "../effects.ts";
import { orderFacts } from "./order-facts.ts";
import type { DemoStore } from "./store.ts";

export interface OrderClaim {
  /** As the customer wrote it: "#1042" and "1042" are the same. */
  number: string;
  email: string;
  /** The e-mail of a signed identity; only such a one may stand in for what the customer typed. */
  verifiedEmail?: string;
}

/**
 * Looks an order up for someone who knows its number and its e-mail. A wrong number and a wrong e-mail get the same
 * answer, so that nobody can find out which orders exist.
 */
export function fetchOrder(store: DemoStore, claim: OrderClaim, now: string): CallOutput<"fetchOrder"> {
  const number = claim.number.replace(/\D/g, "");
  const order = store.orders.find((candidate) => candidate.number === number);
  const customer = order && store.customers.find(({ id }) => id === order.customer);
  const known = [claim.email, claim.verifiedEmail ?? ""].map((email) => email.trim().toLowerCase());
  if (!order || !customer || !known.includes(customer.email.toLowerCase()))
    return { found: false, order: null };
  return { found: true, order: orderFacts(order, now) };
}
