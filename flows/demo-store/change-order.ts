import type { Change } from "./once.ts";
import type { DemoStore, Order } from "./store.ts";

/** Puts a rule's answer for one order back into the store; a number that is not there is refused. */
export function changeOrder(
  store: DemoStore,
  number: string,
  rule: (order: Order) => { order: Order; amount?: number; says: string } | { refused: string },
): Change {
  const order = store.orders.find((candidate) => candidate.number === number);
  if (!order) return { refused: `There is no order ${number}.` };
  const made = rule(order);
  if ("refused" in made) return made;
  const orders = store.orders.map((candidate) => (candidate === order ? made.order : candidate));
  const { order: _, ...rest } = made;
  return { store: { ...store, orders }, ...rest };
}
