import type { CallInput, CallOutput, SubscriptionFacts } from "../effects.ts";
import type { DemoStore, Subscription } from "./store.ts";

/**
 * Looks up the subscription that was named, else the one that is delivered next. A verified customer needs no name for
 * it; anybody else must give its id with the matching e-mail, and what does not match gets the same answer.
 */
export function fetchSubscription(
  store: DemoStore,
  claim: CallInput<"fetchSubscription">,
): CallOutput<"fetchSubscription"> {
  const email = claim.email.trim().toLowerCase();
  const customer = store.customers.find((candidate) => candidate.email.toLowerCase() === email);
  const own = customer ? store.subscriptions.filter((one) => one.customer === customer.id) : [];
  const id = claim.subscription.trim().toLowerCase();
  const found = id || !claim.verified ? own.find((one) => one.id.toLowerCase() === id) : nextOf(own);
  return found ? { found: true, subscription: factsOf(found) } : { found: false, subscription: null };
}

/** What is still delivered comes before what has ended. */
function nextOf(subscriptions: Subscription[]): Subscription | undefined {
  return subscriptions.toSorted((a, b) => (a.nextAt ?? "9").localeCompare(b.nextAt ?? "9"))[0];
}

function factsOf({ item, ...subscription }: Subscription): SubscriptionFacts {
  const { id, currency, everyWeeks, status, startedAt, nextAt, pausedUntil } = subscription;
  const { name, quantity, price } = item;
  return {
    id,
    item: name,
    quantity,
    price: price * quantity,
    currency,
    everyWeeks,
    status,
    startedAt,
    nextAt,
    pausedUntil,
  };
}
