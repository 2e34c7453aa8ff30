import { embeddedAnswerer } from "../ai/embedded.ts";
import type { App } from "../app.ts";
import { act } from "../connectors/demo-store/act.ts";
import { fetchOrder } from "../connectors/demo-store/fetch-order.ts";
import { fetchSubscription } from "../connectors/demo-store/fetch-subscription.ts";
import type { Executors } from "./executor.ts";

/** The connectors and the answerer of this installation. */
export function executorsOf(app: App): Executors {
  const offline = () => Promise.reject(new Error("This is not reached yet."));
  return {
    fetchOrder: fetchOrder(app.db),
    fetchSubscription: fetchSubscription(app.db),
    act: act(app.db),
    httpRead: offline,
    httpSend: offline,
    answer: embeddedAnswerer(app.db),
  };
}
