import { answerer } from "../answer/answerer.ts";
import type { Article } from "../answer/article.ts";
import { fetchOrder } from "../demo-store/fetch-order.ts";
import type { DemoStore } from "../demo-store/store.ts";
import type { CallInput, CallName, CallOutput } from "../effects.ts";

/** How each call is answered without a network: the embedded answerer, and a demo store that lives in memory. */
export type Executors = { [Name in CallName]: (input: CallInput<Name>, now: string) => CallOutput<Name> };

export function executors(articles: Article[], store: DemoStore): Executors {
  return {
    answer: answerer(articles),
    fetchOrder: (input, now) => fetchOrder(store, input, now),
  };
}
