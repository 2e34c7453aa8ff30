import { type PolicyFinding, policyFindings } from "#flows/check/policy-findings.ts";
import { policyListSentences } from "#flows/edit/sentences/policy-list-sentences.ts";
import type { Policy } from "#flows/flow.ts";
import { ownIntentIds } from "#flows/signals/own-names.ts";
import type { App } from "../app.ts";
import { queuesOf } from "../handoffs/queues.ts";
import type { Actor } from "../team/audit.store.ts";
import { readOwnEars } from "./own-ears.store.ts";
import { type PolicyList, readPolicyList, writePolicyList } from "./policies.store.ts";

export type Saved =
  | { ok: true; revision: number; at: string }
  | { ok: false; reason: "stale"; now: PolicyList }
  | { ok: false; reason: "findings"; findings: Pick<PolicyFinding, "policy" | "message">[] };

/** Puts the workspace's policies live: running conversations follow them from their next message on, within seconds. */
export async function savePolicies(
  app: App,
  { workspaceId, author, baseRevision, policies }: Saving,
): Promise<Saved> {
  const own = (await readOwnEars(app.db.pool, workspaceId)).ears;
  const findings = [
    ...policyFindings(policies, ownIntentIds(own)).filter(({ severity }) => severity === "error"),
    ...(await withoutQueue(app, workspaceId, policies)),
  ];
  if (findings.length > 0)
    return {
      ok: false,
      reason: "findings",
      findings: findings.map(({ policy, message }) => ({ policy, message })),
    };
  const now = await readPolicyList(app.db.pool, workspaceId);
  const sentences = policyListSentences(now.policies, policies);
  const saved = await writePolicyList(app.db, { workspaceId, baseRevision, policies, author, sentences });
  if (!saved) return { ok: false, reason: "stale", now: await readPolicyList(app.db.pool, workspaceId) };
  app.live.announce({ workspaceId, topic: "policies" });
  return { ok: true, ...saved };
}

interface Saving {
  workspaceId: string;
  author: Actor;
  baseRevision: number;
  policies: Policy[];
}

async function withoutQueue(app: App, workspaceId: string, policies: Policy[]) {
  const known = new Set((await queuesOf(app, workspaceId)).map(({ key }) => key));
  return policies
    .filter(({ handoff }) => !known.has(handoff.queue))
    .map(({ id, title, handoff }) => ({
      policy: id,
      message: `“${title}” hands off to a queue that is not here (${handoff.queue}): choose another.`,
    }));
}
