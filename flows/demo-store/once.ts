import type { DemoStore, Receipt } from "./store.ts";

/** A change that was made, or why it was not, in a sentence for people. */
export type Outcome = { store: DemoStore; receipt: Receipt } | { refused: string };

/** What a rule gives when it may act: the changed store, and what to write on the receipt. */
export type Change = { store: DemoStore; amount?: number; says: string } | { refused: string };

/** Lets a change happen once per key: asked again with the same key, it gives the first receipt and changes nothing. */
export function once(
  store: DemoStore,
  request: Pick<Receipt, "key" | "action" | "target">,
  now: string,
  change: () => Change,
): Outcome {
  const before = store.receipts.find(({ key }) => key === request.key);
  if (before) {
    const same = before.action === request.action && before.target === request.target;
    return same
      ? { store, receipt: before }
      : { refused: "This request was already used for something else." };
  }
  const made = change();
  if ("refused" in made) return made;
  const { key, action, target } = request;
  const receipt: Receipt = { key, action, target, at: now, amount: made.amount ?? null, says: made.says };
  return { store: { ...made.store, receipts: [...made.store.receipts, receipt] }, receipt };
}
