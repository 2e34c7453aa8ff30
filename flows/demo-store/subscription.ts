import { coffees, item } from "./catalog.ts";
import type { Chance } from "./chance.ts";
import type { Customer, Subscription } from "./store.ts";
import { addDays, addWorkdays, atHour } from "./time.ts";

/** Invents a coffee subscription in one of the four statuses. */
export function subscription(chance: Chance, id: string, customer: Customer, now: string): Subscription {
  const status = chance.pick([
    "active",
    "active",
    "active",
    "active",
    "paused",
    "cancelled",
    "payment failed",
  ] as const);
  const everyWeeks = chance.pick([2, 4, 4, 6, 8]);
  const pausedUntil = status === "paused" ? atHour(addDays(now, chance.whole(5, 70)), 6) : null;
  const soon = atHour(addWorkdays(now, chance.whole(1, everyWeeks * 5)), 6);
  return {
    id,
    customer: customer.id,
    item: item(chance.pick(coffees), chance.whole(1, 2)),
    everyWeeks,
    status,
    startedAt: addDays(now, -chance.whole(30, 700)),
    nextAt: status === "cancelled" ? null : (pausedUntil ?? soon),
    pausedUntil,
    skipped: chance.maybe(0.2) ? [atHour(addDays(now, -chance.whole(10, 60)), 6)] : [],
    currency: "EUR",
  };
}
