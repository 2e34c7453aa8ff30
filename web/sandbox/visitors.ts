import type { DemoStore } from "#flows/demo-store/store.ts";
import type { Visitor } from "#flows/scenario/scenario.ts";

/** Somebody to play: a customer of the sandbox's shop, or a stranger. */
export interface Part {
  /** The customer's id; "" for the stranger. */
  id: string;
  /** "Maya Reyes: VIP, order 1042 shipped". */
  label: string;
  name: string;
  visitor: Visitor | null;
}

const shown = 12;

/** Who may be played in the sandbox. */
export function partsOf(store: DemoStore): Part[] {
  const stranger: Part = { id: "", label: "A visitor, not signed in", name: "Visitor", visitor: null };
  const customers = store.customers.slice(0, shown).map(({ id, name, email, vip }): Part => {
    const order = store.orders.findLast((candidate) => candidate.customer === id);
    const about = [vip && "VIP", order && `order ${order.number} ${order.status}`].filter(Boolean).join(", ");
    return { id, name, label: about ? `${name}: ${about}` : name, visitor: { name, email, verified: true } };
  });
  return [stranger, ...customers];
}
