import { actOn, isTheirs, nothingThere, targetOf } from "#flows/demo-store/act-on.ts";
import type { Executor } from "../../conversations/executor.ts";
import type { Db } from "../../db.ts";
import { isSigned } from "./is-signed.ts";
import { lockOrder, lockSubscription, writeChanged } from "./store.store.ts";
import { isBelieved } from "./wrong-claims.store.ts";

/**
 * Does in the demo shop what a flow asks for: the shop's rules decide, under the lock of the order or subscription, and
 * the rows change with the call's receipt or not at all. Made again, the call finds that receipt and changes nothing.
 * Whose it is has to be proved as for a look-up, and who guesses is refused in the same words.
 */
export function act(db: Db): Executor<"act"> {
  return (input, { conversation, key, now }) =>
    db.transaction(async (sql) => {
      const { workspaceId, id: conversationId } = conversation;
      const { email } = input;
      const target = targetOf(input);
      const kind = input.act.endsWith("subscription") ? "subscription" : "order";
      const lock = kind === "order" ? lockOrder : lockSubscription;
      const store = await lock(sql, workspaceId, target, key);
      const claim = { workspaceId, conversationId, kind, target, email } as const;
      const done = store.receipts.length > 0;
      if (!done && !isSigned(conversation, email)) {
        if (!(await isBelieved(sql, claim, isTheirs(store, input)))) {
          return { accepted: false, words: nothingThere, amount: null };
        }
      }
      const acted = actOn(store, { ...input, key }, now);
      if (acted.store !== store) await writeChanged(sql, workspaceId, acted.store);
      return acted.output;
    });
}
