import { fetchSubscription as lookUp } from "#flows/demo-store/fetch-subscription.ts";
import type { Executor } from "../../conversations/executor.ts";
import type { Db } from "../../db.ts";
import { isSigned } from "./is-signed.ts";
import { readSubscriptions } from "./store.store.ts";
import { isBelieved } from "./wrong-claims.store.ts";

/** Looks a subscription up in the demo shop; who guesses is answered “not found”, even when right. */
export function fetchSubscription(db: Db): Executor<"fetchSubscription"> {
  return async ({ subscription, email }, { conversation }) => {
    const { workspaceId, id: conversationId } = conversation;
    const verified = isSigned(conversation, email);
    const store = await readSubscriptions(db.pool, workspaceId, email);
    const found = lookUp(store, { subscription, email, verified });
    if (verified) return found;
    const claim = { workspaceId, conversationId, kind: "subscription", target: subscription, email } as const;
    return (await isBelieved(db.pool, claim, found.found)) ? found : { found: false, subscription: null };
  };
}
