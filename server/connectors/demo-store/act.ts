import { actOn, isTheirs, nothingThere, targetOf } from "#flows/demo-store/act-on.ts";
import type { CallInput, CallOutput } from "#flows/effects.ts";
import type { CallScope, Executor } from "../../conversations/executor.ts";
import type { Db, Sql } from "../../db.ts";
import { type Actor, audit } from "../../team/audit.store.ts";
import { isSigned } from "./is-signed.ts";
import { lockOrder, lockSubscription, writeChanged } from "./store.store.ts";
import { isBelieved } from "./wrong-claims.store.ts";

/**
 * Does in the demo shop what a flow asks for: the shop's rules decide, under the lock of the order or subscription, and
 * the rows change with the call's receipt or not at all. Made again, the call finds that receipt and changes nothing.
 * Whose it is has to be proved as for a look-up, and who guesses is refused in the same words.
 */
export function act(db: Db): Executor<"act"> {
  return async (input, scope) => {
    const { output, changed } = await db.transaction((sql) => acted(sql, input, scope));
    const { workspaceId, id: conversationId } = scope.conversation;
    if (changed) {
      const subject = `${kindOf(input)} ${targetOf(input)}`;
      const data = { amount: output.amount, says: output.words, conversationId };
      await audit(db.prisma, { workspaceId, actor: theFlow, act: input.act, subject, data });
    }
    return output;
  };
}

const theFlow: Actor = { id: null, name: "The flow" };

type Asked = CallInput<"act">;

async function acted(
  sql: Sql,
  input: Asked,
  { conversation, key, now }: CallScope,
): Promise<{ output: CallOutput<"act">; changed: boolean }> {
  const { workspaceId, id: conversationId } = conversation;
  const kind = kindOf(input);
  const target = targetOf(input);
  const lock = kind === "order" ? lockOrder : lockSubscription;
  const store = await lock(sql, workspaceId, target, key);
  const done = store.receipts.length > 0;
  if (!done && !isSigned(conversation, input.email)) {
    const claim = { workspaceId, conversationId, kind, target, email: input.email };
    if (!(await isBelieved(sql, claim, isTheirs(store, input)))) return { output: refused, changed: false };
  }
  const { store: after, output } = actOn(store, { ...input, key }, now);
  const changed = after !== store;
  if (changed) await writeChanged(sql, workspaceId, after);
  return { output, changed };
}

const refused = { accepted: false, words: nothingThere, amount: null };

function kindOf({ act }: Asked): "order" | "subscription" {
  return act.endsWith("subscription") ? "subscription" : "order";
}
