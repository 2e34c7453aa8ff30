import { changeSubscription } from "./change-subscription.ts";
import { type Outcome, once } from "./once.ts";
import type { DemoStore, Subscription } from "./store.ts";
import { addDays, daysBetween } from "./time.ts";

/** A delivery can be skipped until it is packed. */
const cutOffDays = 2;

/** Skips the next delivery: the one after it becomes the next. */
export function skipSubscription(
  store: DemoStore,
  request: { key: string; subscription: string },
  now: string,
): Outcome {
  const { key, subscription: target } = request;
  return once(store, { key, action: "skip subscription", target }, now, () =>
    changeSubscription(store, target, (subscription) => skip(subscription, now)),
  );
}

function skip(subscription: Subscription, now: string) {
  const { id, status, nextAt, everyWeeks, skipped } = subscription;
  if (status !== "active" || nextAt === null) return { refused: `Subscription ${id} is not active.` };
  if (daysBetween(now, nextAt) < cutOffDays) {
    return { refused: `The next delivery of ${id} is being packed; only the one after it can be skipped.` };
  }
  const next = addDays(nextAt, everyWeeks * 7);
  const says = `Skipped the delivery of ${nextAt.slice(0, 10)}; the next one is on ${next.slice(0, 10)}.`;
  return { subscription: { ...subscription, nextAt: next, skipped: [...skipped, nextAt] }, says };
}
