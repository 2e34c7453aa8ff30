import { actOn, isTheirs, nothingThere, targetOf } from "#flows/demo-store/act-on.ts";
import type { DemoStore } from "#flows/demo-store/store.ts";
import type { CallInput, CallOutput } from "#flows/effects.ts";
import type { CallScope, Executor, Probe } from "../../conversations/executor.ts";
import type { Db, Sql } from "../../db.ts";
import { type Actor, auditWithin } from "../../team/audit.store.ts";
import { isSigned } from "./is-signed.ts";
import { lockOrder, lockSubscription, writeChanged } from "./store.store.ts";
import { isBelieved } from "./wrong-claims.store.ts";

/**
 * Does in the demo shop what a flow asks for: the shop's rules decide, under the lock of the order or subscription, and
 * the rows change with the call's receipt and its line in the audit, or not at all. Made again, the call finds that receipt
 * and changes nothing. Whose it is has to be proved as for a look-up, and who guesses is refused in the same words.
 */
export function act(db: Db): Executor<"act"> {
  return (input, scope) => db.transaction((sql) => acted(sql, input, scope));
}

const theFlow: Actor = { id: null, name: "The flow" };

type Asked = CallInput<"act">;

async function acted(
  sql: Sql,
  input: Asked,
  { conversation, key, signal, now }: CallScope,
): Promise<CallOutput<"act">> {
  const { workspaceId, id: conversationId } = conversation;
  const kind = kindOf(input);
  const target = targetOf(input);
  const store = await lockTarget(sql, workspaceId, input, key);
  const done = store.receipts.length > 0;
  if (!done && !isSigned(conversation, input.email)) {
    const claim = { workspaceId, conversationId, kind, target, email: input.email };
    if (!(await isBelieved(sql, claim, isTheirs(store, input)))) return refused;
  }
  // whoever waited too long for the lock has been given up, and must not act behind the back of the flow
  signal.throwIfAborted();
  const { store: after, output } = actOn(store, { ...input, key }, now);
  if (after === store) return output;
  await writeChanged(sql, workspaceId, after);
  const data = { amount: output.amount, says: output.words, conversationId };
  const subject = `${kind} ${target}`;
  await auditWithin(sql, { workspaceId, actor: theFlow, act: input.act, subject, data });
  return output;
}

/** Looks for the call's receipt, once whoever is at the order or subscription is done with it. */
export function lookForAct(db: Db): Probe<"act"> {
  return {
    lagMs: 0,
    look: (input, { conversation: { workspaceId }, key }) =>
      db.transaction(async (sql) => {
        const { receipts } = await lockTarget(sql, workspaceId, input, key);
        const [receipt] = receipts;
        return receipt ? { accepted: true, words: receipt.says, amount: receipt.amount } : null;
      }),
  };
}

function lockTarget(sql: Sql, workspaceId: string, input: Asked, key: string): Promise<DemoStore> {
  const lock = kindOf(input) === "order" ? lockOrder : lockSubscription;
  return lock(sql, workspaceId, targetOf(input), key);
}

const refused = { accepted: false, words: nothingThere, amount: null };

function kindOf({ act }: Asked): "order" | "subscription" {
  return act.endsWith("subscription") ? "subscription" : "order";
}
