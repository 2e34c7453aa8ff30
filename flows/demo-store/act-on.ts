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
  const target = theirs(store, request);
  const outcome =
    target === null
      ? { refused: "There is nothing under this number and e-mail address." }
      : outcomeOf(store, { ...request, target }, now);
  if ("refused" in outcome) {
    return { store, output: { accepted: false, words: outcome.refused, amount: null } };
  }
  const { says, amount } = outcome.receipt;
  return { store: outcome.store, output: { accepted: true, words: says, amount } };
}

/** What is answered for somebody else's, and for what there is not. */
export const nothingThere = "There is nothing under this number and e-mail address.";

export /** The number or id as the shop writes it, where it is the customer's own; null where it is not, or is nobody's. */
function theirs(store: DemoStore, { act, target, email }: ActRequest): string | null {
  const wanted = email.trim().toLowerCase();
  const customer = store.customers.find((one) => one.email.toLowerCase() === wanted);
  if (!customer) return null;
  if (act.endsWith("subscription")) {
    const id = target.trim().toUpperCase();
    return store.subscriptions.find((one) => one.customer === customer.id && one.id === id)?.id ?? null;
  }
  const number = target.replace(/\D/g, "");
  return store.orders.find((one) => one.customer === customer.id && one.number === number)?.number ?? null;
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
