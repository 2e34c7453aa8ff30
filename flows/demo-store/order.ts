import { coffees, item, skus } from "./catalog.ts";
import type { Chance } from "./chance.ts";
import { countryOf } from "./countries.ts";
import type { Customer, Item, Order } from "./store.ts";
import { addDays, addWorkdays, atHour, daysBetween } from "./time.ts";

/** Invents an order placed at an instant, and lets it live until `now`. */
export function order(
  chance: Chance,
  number: number,
  customer: Customer,
  placedAt: string,
  now: string,
): Order {
  const country = countryOf(customer.address.country);
  const items = basket(chance);
  const goods = items.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const method = chance.maybe(0.12) ? "express" : "standard";
  const free = method === "standard" && goods >= country.shipping.freeFrom;
  const shipping = free ? 0 : country.shipping[method];
  const begun: Order = {
    number: String(number),
    customer: customer.id,
    status: "processing",
    placedAt,
    items,
    shipping,
    total: goods + shipping,
    refunded: 0,
    currency: "EUR",
    address: customer.address,
    method,
    carrier: null,
    tracking: null,
    shippedAt: null,
    expectedAt: null,
    deliveredAt: null,
    note: "",
  };
  if (chance.maybe(0.04))
    return { ...begun, status: "cancelled", refunded: begun.total, note: "Cancelled by the customer." };
  return afterwards(chance, travel(chance, begun, now), now);
}

function basket(chance: Chance): Item[] {
  const first = chance.maybe(0.5) ? chance.pick(coffees) : chance.pick(skus);
  const chosen = new Set([first]);
  while (chance.maybe(0.4) && chosen.size < 4) chosen.add(chance.pick(skus));
  return [...chosen].map((sku) => item(sku, sku.startsWith("COF-") ? chance.whole(1, 3) : 1));
}

/** Packed within two working days, carried for as long as the country takes, late now and then, lost hardly ever. */
function travel(chance: Chance, order: Order, now: string): Order {
  const country = countryOf(order.address.country);
  const [quick, slow] = country.days[order.method];
  const shippedAt = atHour(addWorkdays(order.placedAt, chance.maybe(0.05) ? 4 : 1), 15, chance.whole(0, 59));
  const expectedAt = atHour(addWorkdays(shippedAt, slow), 17);
  if (shippedAt > now) return { ...order, expectedAt };
  const lost = chance.maybe(0.04) && daysBetween(expectedAt, now) < 14;
  const late = chance.maybe(0.2) ? chance.whole(1, 8) : 0;
  const arrival = addWorkdays(shippedAt, chance.whole(quick, slow) + late);
  const deliveredAt = atHour(arrival, chance.whole(9, 18), chance.whole(0, 59));
  const tracking = `${country.carrier.slice(0, 2).toUpperCase()}${order.number}${chance.whole(10_000, 99_999)}`;
  const sent = { ...order, carrier: country.carrier, tracking, shippedAt, expectedAt };
  if (!lost && deliveredAt <= now) return { ...sent, status: "delivered", deliveredAt };
  const today = !lost && deliveredAt.slice(0, 10) === now.slice(0, 10);
  return { ...sent, status: today ? "out for delivery" : "shipped" };
}

/** Some orders come back, some are made good with a part of the price. */
function afterwards(chance: Chance, order: Order, now: string): Order {
  if (order.deliveredAt === null) return order;
  const held = daysBetween(order.deliveredAt, now);
  const goods = order.total - order.shipping;
  if (held > 10 && chance.maybe(0.1))
    return { ...order, status: "returned", refunded: goods, note: "Returned in good order." };
  if (held > 2 && chance.maybe(0.06)) {
    const part = Math.round((goods * chance.pick([0.1, 0.2, 0.3])) / 10) * 10;
    return {
      ...order,
      refunded: part,
      note: `${addDays(order.deliveredAt, 2).slice(0, 10)}: part of the price given back.`,
    };
  }
  return order;
}
