import { embeddedAnswerer } from "../ai/embedded.ts";
import type { App } from "../app.ts";
import { connectorOf } from "../connectors/connector-of.ts";
import { act, lookForAct } from "../connectors/demo-store/act.ts";
import { fetchOrder } from "../connectors/demo-store/fetch-order.ts";
import { fetchSubscription } from "../connectors/demo-store/fetch-subscription.ts";
import { gateOf } from "../connectors/gate.ts";
import { allowedHosts } from "../connectors/http/allowed-hosts.ts";
import { httpExecutors } from "../connectors/http/http.ts";
import type { Runtime } from "./runtime.ts";

/** The connectors and the answerer of this installation, and what stands before them. */
export function outsideOf({ db }: App): Pick<Runtime, "executors" | "probes" | "gate"> {
  const budgetOf = allowedHosts(db.pool);
  return {
    executors: {
      fetchOrder: fetchOrder(db),
      fetchSubscription: fetchSubscription(db),
      act: act(db),
      ...httpExecutors({ budgetOf }),
      answer: embeddedAnswerer(db),
    },
    probes: { act: lookForAct(db) },
    gate: gateOf(db.pool, { connectorOf, budgetOf }),
  };
}
