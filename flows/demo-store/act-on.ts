import type { CallInput, CallOutput } from "../effects.ts";
import { cancelOrder } from "./cancel-order.ts";
import { cancelSubscription } from "./cancel-subscription.ts";
import { changeAddress } from "./change-address.ts";
import type { Outcome } from "./once.ts";
import { pauseSubscription } from "./pause-subscription.ts";
import { refundOrder } from "./refund-order.ts";
import { skipSubscription } from "./skip-subscription.ts";
import type { DemoStore } from "./store.ts";

export type ActRequest = CallInput<"act"> & { key: string };

/**
 * Does what a flow asks for, for whom it belongs to: a signed e-mail, or the matching one. Somebody else's order and one
 * that does not exist are refused in the same words.
 */
export function actOn(
  store: DemoStore,
  request: ActRequest,
  now: string,
): { store: DemoStore; output: CallOutput<"act"> } {
  const outcome = isTheirs(store, request)
    ? outcomeOf(store, { ...request, target: targetOf(request) }, now)
    : { refused: nothingThere };
  if ("refused" in outcome) {
    return { store, output: { accepted: false, words: outcome.refused, amount: null } };
  }
  const { says, amount } = outcome.receipt;
  return { store: outcome.store, output: { accepted: true, words: says, amount } };
}

/** What is answered for somebody else's, and for what there is not. */
export const nothingThere = "There is nothing under this number and e-mail address.";

/** The order's number or the subscription's id as the shop writes it. */
export function targetOf({ act, target }: Pick<ActRequest, "act" | "target">): string {
  return act.endsWith("subscription") ? target.trim().toUpperCase() : target.replace(/\D/g, "");
}

export function isTheirs(
  store: DemoStore,
  { act, target, email }: Pick<ActRequest, "act" | "target" | "email">,
): boolean {
  const wanted = email.trim().toLowerCase();
  const key = targetOf({ act, target });
  const owner = act.endsWith("subscription")
    ? store.subscriptions.find(({ id }) => id === key)?.customer
    : store.orders.find(({ number }) => number === key)?.customer;
  const customer = store.customers.find(({ id }) => id === owner);
  return customer !== undefined && customer.email.toLowerCase() === wanted;
}

function outcomeOf(store: DemoStore, request: ActRequest, now: string): Outcome {
  const { act, key, target, address, amount, weeks, reason } = request;
  switch (act) {
    case "refund order":
      return refundOrder(store, { key, order: target, amount: amount ?? leftOf(store, target), reason }, now);
    case "cancel order":
      return cancelOrder(store, { key, order: target }, now);
    case "change address":
      if (!address) return { refused: "There is no address to change to." };
      return changeAddress(store, { key, order: target, address }, now);
    case "skip subscription":
      return skipSubscription(store, { key, subscription: target }, now);
    case "pause subscription":
      return pauseSubscription(store, { key, subscription: target, weeks: weeks ?? 4 }, now);
    case "cancel subscription":
      return cancelSubscription(store, { key, subscription: target }, now);
  }
}

/** Minor units that were paid and not given back. A refund done before changes this, but its key gives its receipt again. */
function leftOf(store: DemoStore, number: string): number {
  const order = store.orders.find((candidate) => candidate.number === number);
  return order ? order.total - order.refunded : 0;
}
