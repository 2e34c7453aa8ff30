import { addPolicy, movePolicy } from "#flows/edit/policies.ts";
import type { Flow, Policy } from "#flows/flow.ts";
import { everywhere } from "#flows/policies.ts";
import { handoffWords } from "#flows/text/handoff-words.ts";

const title = (text: string) => text.slice(0, 120);

/** A policy to begin with, which says something sensible as it stands. */
export function newPolicy(id: string, queue: string): Policy {
  return {
    id,
    title: "New policy",
    enabled: true,
    when: { match: "all", tests: [{ left: "signals.sentiment", op: "<", right: -0.4, messages: 2 }] },
    scope: everywhere,
    handoff: { queue, priority: "normal", warmth: "warm", ...handoffWords, guideline: "" },
  };
}

/** Adds a copy behind the original, switched off until it is made different. */
export function duplicatePolicy(flow: Flow, id: string, copyId: string): Flow {
  const at = flow.policies.findIndex((policy) => policy.id === id);
  const original = flow.policies[at];
  if (!original) return flow;
  const copy = { ...original, id: copyId, title: title(`Copy of ${original.title}`), enabled: false };
  return movePolicy(addPolicy(flow, copy), copyId, at + 1);
}

/** Puts a policy back to where it stood. */
export function restorePolicy(flow: Flow, policy: Policy, at: number): Flow {
  if (flow.policies.some(({ id }) => id === policy.id)) return flow;
  return movePolicy(addPolicy(flow, policy), policy.id, at);
}
