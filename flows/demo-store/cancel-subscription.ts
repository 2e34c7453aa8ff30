import { changeSubscription } from "./change-subscription.ts";
import { type Outcome, once } from "./once.ts";
import type { DemoStore, Subscription } from "./store.ts";

/** Ends a subscription at once; parcels already sent stay sent. */
export function cancelSubscription(
  store: DemoStore,
  request: { key: string; subscription: string },
  now: string,
): Outcome {
  const { key, subscription: target } = request;
  return once(store, { key, action: "cancel subscription", target }, now, () =>
    changeSubscription(store, target, cancel),
  );
}

function cancel(subscription: Subscription) {
  if (subscription.status === "cancelled")
    return { refused: `Subscription ${subscription.id} is cancelled already.` };
  const ended = { ...subscription, status: "cancelled" as const, nextAt: null, pausedUntil: null };
  return { subscription: ended, says: `Cancelled ${subscription.id}; nothing more will be charged.` };
}
