import { fetchOrder as lookUp } from "#flows/demo-store/fetch-order.ts";
import type { Executor } from "../../conversations/executor.ts";
import type { Db } from "../../db.ts";
import { isSigned } from "./is-signed.ts";
import { readOrders } from "./store.store.ts";
import { isBelieved } from "./wrong-claims.store.ts";

/** Looks an order up in the demo shop; who guesses is answered “not found”, even when right. */
export function fetchOrder(db: Db): Executor<"fetchOrder"> {
  return async ({ number, email }, { conversation, now }) => {
    const { workspaceId, id: conversationId } = conversation;
    const verified = isSigned(conversation, email);
    const found = lookUp(await readOrders(db.pool, workspaceId, email), { number, email, verified }, now);
    if (verified) return found;
    const claim = { workspaceId, conversationId, kind: "order", target: number, email } as const;
    return (await isBelieved(db.pool, claim, found.found)) ? found : { found: false, order: null };
  };
}
