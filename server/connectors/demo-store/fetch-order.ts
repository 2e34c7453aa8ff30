import { fetchOrder as lookUp } from "#flows/demo-store/fetch-order.ts";
import type { Executor } from "../../conversations/executor.ts";
import type { Db } from "../../db.ts";
import { readOrders } from "./store.store.ts";
import { countWrongClaim, isGuessing } from "./wrong-claims.store.ts";

/**
 * Looks an order up in the demo shop. Whether the e-mail is the customer's own is asked of the conversation, not of
 * the call's input. Once an order, an e-mail, a conversation or the shop has seen too many wrong claims, a right one is
 * answered as they are: “not found”. The count is read after the look-up, so guesses made at once gain nothing.
 */
export function fetchOrder(db: Db): Executor<"fetchOrder"> {
  return async ({ number, email }, { conversation, now }) => {
    const { customer, workspaceId, id } = conversation;
    const verified = customer.verified && customer.email?.toLowerCase() === email.trim().toLowerCase();
    const found = lookUp(await readOrders(db.pool, workspaceId, email), { number, email, verified }, now);
    if (verified || email.trim() === "" || number.trim() === "") return found;
    const claim = { workspaceId, conversationId: id, number, email };
    if (!found.found) await countWrongClaim(db.pool, claim);
    else if (await isGuessing(db.pool, claim)) return { found: false, order: null };
    return found;
  };
}
