import { answerer } from "../answer/answerer.ts";
import type { Article } from "../answer/article.ts";
import { actOn } from "../demo-store/act-on.ts";
import { fetchOrder } from "../demo-store/fetch-order.ts";
import { fetchSubscription } from "../demo-store/fetch-subscription.ts";
import type { DemoStore } from "../demo-store/store.ts";
import type { CallInput, CallName, CallOutput, CallStatus } from "../effects.ts";
import type { Json } from "../json.ts";

/** What a call ended as; `store` where it changed the shop. */
export interface Ended {
  status: CallStatus;
  output?: Json;
  reason?: string;
  store?: DemoStore;
}

/** The moment a call is made at: the shop as it stands, the instant (ISO 8601), and the call's own key. */
export interface At {
  store: DemoStore;
  now: string;
  key: string;
}

/** How each call is answered without a network: the embedded answerer, and a demo store that lives in memory. */
export type Executors = { [Name in CallName]: (input: CallInput<Name>, at: At) => Ended };

export function executors(articles: Article[]): Executors {
  const answer = answerer(articles);
  return {
    answer: (input, { now }) => done(answer(input, now)),
    fetchOrder: (input, { store, now }) => done(fetchOrder(store, input, now)),
    fetchSubscription: (input, { store }) => done(fetchSubscription(store, input)),
    act: (input, { store, now, key }) => {
      const acted = actOn(store, { ...input, key }, now);
      return { ...done(acted.output), store: acted.store };
    },
    httpRead: () => offline,
    httpSend: () => offline,
  };
}

const offline: Ended = {
  status: "failed",
  reason: "Nothing outside is reached from a test conversation: give the node a stub.",
};

function done(output: CallOutput<CallName>): Ended {
  return { status: "done", output };
}
