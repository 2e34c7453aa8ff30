import { embeddedAnswerer } from "../ai/embedded.ts";
import type { App } from "../app.ts";
import { act } from "../connectors/demo-store/act.ts";
import { fetchOrder } from "../connectors/demo-store/fetch-order.ts";
import { fetchSubscription } from "../connectors/demo-store/fetch-subscription.ts";
import { httpExecutors } from "../connectors/http/http.ts";
import type { Executors } from "./executor.ts";

/** The connectors and the answerer of this installation. */
export function executorsOf(app: App): Executors {
  return {
    fetchOrder: fetchOrder(app.db),
    fetchSubscription: fetchSubscription(app.db),
    act: act(app.db),
    ...httpExecutors(),
    answer: embeddedAnswerer(app.db),
  };
}
