import { embeddedAnswerer } from "../ai/embedded.ts";
import type { App } from "../app.ts";
import { fetchOrder } from "../connectors/demo-store/fetch-order.ts";
import type { Executors } from "./executor.ts";

/** The connectors and the answerer of this installation. */
export function executorsOf(app: App): Executors {
  const offline = () => Promise.reject(new Error("This is not reached yet."));
  return {
    fetchOrder: fetchOrder(app.db),
    fetchSubscription: offline,
    act: offline,
    httpRead: offline,
    httpSend: offline,
    answer: embeddedAnswerer(app.db),
  };
}
