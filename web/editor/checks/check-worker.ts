import type { Finding } from "#flows/check/finding.ts";
import type { Guarantee } from "#flows/check/guarantees.ts";
import type { Flow, Policy } from "#flows/flow.ts";

/** What the page asks of this worker, and what it gets; `asked` says which answer belongs to which question. */
export interface CheckAsked {
  asked: number;
  flow: Flow;
  policies: Policy[];
  /** The ids of the workspace's own intents; null while they are not known. */
  intents: string[] | null;
}
export interface CheckAnswered {
  asked: number;
  findings: Finding[];
  guarantees: Guarantee[];
}

const loaded = load();

/** Checks flows beside the page, so that no key waits for a large one. */
self.onmessage = async ({ data: { asked, flow, policies, intents } }: MessageEvent<CheckAsked>) => {
  const { checkFlow, guarantees } = await loaded;
  const answer: CheckAnswered = {
    asked,
    findings: checkFlow(flow, policies, intents),
    guarantees: guarantees(flow, policies),
  };
  self.postMessage(answer);
};

/** As the page itself begins: zod is told before any schema is defined. */
async function load() {
  (await import("../../no-eval.ts")).noEval();
  const [{ checkFlow }, { guarantees }] = await Promise.all([
    import("#flows/check/check-flow.ts"),
    import("#flows/check/guarantees.ts"),
  ]);
  return { checkFlow, guarantees };
}
