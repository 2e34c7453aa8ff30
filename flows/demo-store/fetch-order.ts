import type { CallInput, CallOutput } from "../effects.ts";
import { orderFacts } from "./order-facts.ts";
import type { DemoStore, Order } from "./store.ts";

/**
 * Looks an order up for someone who knows its number and its e-mail; a verified customer's latest order needs no
 * number. A wrong number and a wrong e-mail get the same answer, so that nobody can find out which orders exist.
 */
export function fetchOrder(
  store: DemoStore,
  claim: CallInput<"fetchOrder">,
  now: string,
): CallOutput<"fetchOrder"> {
  const email = claim.email.trim().toLowerCase();
  const customer = store.customers.find((candidate) => candidate.email.toLowerCase() === email);
  const own = customer ? store.orders.filter((order) => order.customer === customer.id) : [];
  const number = claim.number.replace(/\D/g, "");
  const order =
    number || !claim.verified ? own.find((candidate) => candidate.number === number) : latest(own);
  return order ? { found: true, order: orderFacts(order, now) } : { found: false, order: null };
}

function latest(orders: Order[]): Order | undefined {
  return orders.toSorted((a, b) => b.placedAt.localeCompare(a.placedAt))[0];
}
