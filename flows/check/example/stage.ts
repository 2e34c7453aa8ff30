import { demoStore } from "../../demo-store/demo-store.ts";
import type { DemoStore } from "../../demo-store/store.ts";
import type { Flow, Policy } from "../../flow.ts";
import { open, type Play, reopen } from "../../scenario/play.ts";
import type { Stubs, Visitor } from "../../scenario/scenario.ts";

/** A flow ready to be played again and again: compiled once. Null where its settings do not fit. */
export interface Stage {
  begin: (opening: { customer: Visitor | null; at: string; seed: string; stubs: Stubs }) => Play;
}

/** When examples begin, unless a path needs other hours; as when messages of a file are played. */
export const beginning = "2026-11-20T10:00:00.000Z";

const shopSeed = 7;

export function stageFor(flow: Flow, policies: Policy[] = []): Stage | null {
  const stores = new Map<string, DemoStore>();
  const storeAt = (now: string) => {
    const store = stores.get(now) ?? demoStore({ seed: shopSeed, now });
    stores.set(now, store);
    return store;
  };
  const opened = opening(flow, policies, storeAt(beginning));
  return (
    opened && {
      begin: ({ customer, at, seed, stubs }) =>
        reopen({ ...opened, stubs, store: storeAt(at), queues: {} }, customer, at, seed),
    }
  );
}

function opening(flow: Flow, policies: Policy[], store: DemoStore): Play | null {
  try {
    return open({ flow, policies, articles: [], store, customer: null, now: beginning });
  } catch {
    // what does not compile is told by other findings
    return null;
  }
}
