import type { Change } from "./once.ts";
import type { DemoStore, Subscription } from "./store.ts";

/** Puts a rule's answer for one subscription back into the store; an id that is not there is refused. */
export function changeSubscription(
  store: DemoStore,
  id: string,
  rule: (subscription: Subscription) => { subscription: Subscription; says: string } | { refused: string },
): Change {
  const subscription = store.subscriptions.find((candidate) => candidate.id === id);
  if (!subscription) return { refused: `There is no subscription ${id}.` };
  const made = rule(subscription);
  if ("refused" in made) return made;
  const subscriptions = store.subscriptions.map((one) => (one === subscription ? made.subscription : one));
  return { store: { ...store, subscriptions }, says: made.says };
}
