import { fetchOrder as lookUp } from "#flows/demo-store/fetch-order.ts";
import type { Executor } from "../../conversations/executor.ts";
import type { Db } from "../../db.ts";
import { failedLookUps } from "./look-ups.store.ts";
import { readOrders } from "./store.store.ts";

/** Guesses that one conversation may make; after that every answer is “not found”, as a wrong guess's is. */
const guesses = 6;

/**
 * Looks an order up in the demo shop. Whether the e-mail is the customer's own is asked of the conversation, not of
 * the call's input.
 */
export function fetchOrder(db: Db): Executor<"fetchOrder"> {
  return async ({ number, email }, { conversation, now }) => {
    const { customer, workspaceId, id } = conversation;
    const verified = customer.verified && customer.email?.toLowerCase() === email.trim().toLowerCase();
    if (!verified && (await failedLookUps(db.pool, id)) >= guesses) return { found: false, order: null };
    const store = await readOrders(db.pool, workspaceId, email);
    return lookUp(store, { number, email, verified }, now);
  };
}
