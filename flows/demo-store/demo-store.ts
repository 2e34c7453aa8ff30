import { type Chance, chance } from "./chance.ts";
import { heroes } from "./heroes.ts";
import { order } from "./order.ts";
import { person } from "./people.ts";
import type { Customer, DemoStore, Order, Refund } from "./store.ts";
import { subscription } from "./subscription.ts";
import { addDays } from "./time.ts";

const firstOrder = 1001;
const lastOrder = 1320;
const daysOfOrders = 60;
const customersInAll = 260;
const subscriptionsInAll = 60;

/** The demo shop as it stands at `now`: the same seed and moment give the same shop. */
export function demoStore({ seed, now }: { seed: number; now: string }): DemoStore {
  const luck = chance(seed);
  const placed = (number: number) =>
    addDays(now, -0.02 - ((lastOrder - number) * daysOfOrders) / (lastOrder - firstOrder + 1));
  const known = heroes(now, placed);
  const customers = everyone(luck, known.customers, now);
  const strangers = customers.slice(known.customers.length);
  const orders: Order[] = [];
  for (let number = firstOrder; number <= lastOrder; number++) {
    const written = known.orders.find((candidate) => candidate.number === String(number));
    orders.push(written ?? order(luck, number, frequent(luck, strangers), placed(number), now));
  }
  const subscriptions = [...known.subscriptions];
  while (subscriptions.length < subscriptionsInAll) {
    subscriptions.push(subscription(luck, `S-${201 + subscriptions.length}`, luck.pick(strangers), now));
  }
  return {
    name: "Tarn & Kettle",
    customers: withTruths(customers, orders, subscriptions),
    orders,
    subscriptions,
    refunds: orders.flatMap((one) => refundsOf(one, now)),
    receipts: [],
  };
}

function everyone(luck: Chance, known: Customer[], now: string): Customer[] {
  const taken = new Set(known.map(({ email }) => email));
  const customers = [...known];
  while (customers.length < customersInAll) {
    customers.push(person(luck, `C-${101 + customers.length}`, now, taken));
  }
  return customers;
}

/** A third of the orders come from a tenth of the people. */
function frequent(luck: Chance, customers: Customer[]): Customer {
  return luck.maybe(0.3) ? luck.pick(customers.slice(0, customers.length / 10)) : luck.pick(customers);
}

/** What is said of a customer agrees with what the store holds. */
function withTruths(
  customers: Customer[],
  orders: Order[],
  subscriptions: { customer: string }[],
): Customer[] {
  const subscribers = new Set(subscriptions.map(({ customer }) => customer));
  return customers.map((customer) => {
    const here = orders.filter((one) => one.customer === customer.id).length;
    const lifetimeOrders = Math.max(customer.lifetimeOrders, here);
    const tags = customer.tags.filter(
      (tag) => tag !== "subscriber" && (tag !== "first order" || lifetimeOrders === 1),
    );
    if (subscribers.has(customer.id)) tags.push("subscriber");
    return { ...customer, lifetimeOrders, tags };
  });
}

function refundsOf(order: Order, now: string): Refund[] {
  const { number, refunded, status, placedAt, deliveredAt } = order;
  if (refunded === 0) return [];
  const reason =
    status === "cancelled" ? "Cancelled before shipping" : status === "returned" ? "Return" : "Made good";
  const wanted =
    deliveredAt === null ? addDays(placedAt, 0.5) : addDays(deliveredAt, status === "returned" ? 19 : 2);
  const [at = wanted] = [wanted, addDays(now, -0.1)].sort();
  return [{ id: `R-${number}`, order: number, amount: refunded, reason, at }];
}
