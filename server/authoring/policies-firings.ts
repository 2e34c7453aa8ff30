import type { Policy } from "#flows/flow.ts";
import { policiesInForce } from "#flows/policies-in-force.ts";
import { policyFirings } from "#flows/replay/policy-firings.ts";
import type { App } from "../app.ts";
import { customerName } from "../conversations/customer-name.ts";
import { readPolicyList } from "./policies.store.ts";
import { countFired, type Offered, readOffered, readOwnPolicies } from "./policies-firings.store.ts";

const days = 7;
const most = 500;
const listed = 20;

/**
 * How often policies fired in the last days, and would have with these settings: by the signals in the logs of the last
 * conversations, of which there may be more than are looked at. A flow's own are held beside those of its workspace, and
 * the workspace's beside what each conversation's flow has instead of them.
 */
export async function firingsOf(app: App, { workspaceId, flowId, policies }: Asked) {
  const since = new Date(Date.now() - days * 86_400_000).toISOString();
  const about = { workspaceId, flowId, since };
  const [fired, offered, first] = await Promise.all([
    countFired(app.db, about),
    readOffered(app.db, { ...about, limit: most }),
    flowId ? readPolicyList(app.db.pool, workspaceId) : null,
  ]);
  const recordings = offered.map(({ recording }) => recording);
  const byId = new Map(offered.map((one) => [one.recording.id, one]));
  const owns = flowId
    ? null
    : await readOwnPolicies(app.db, [...new Set(offered.map(({ versionId }) => versionId))]);
  const firings = first
    ? policyFirings(recordings, policiesInForce({ policies }, first.policies))
    : policyFirings(recordings, policies, ({ id }) => owns?.get(byId.get(id)?.versionId ?? "") ?? []);
  return {
    days,
    /** So many conversations were looked at; the last ones where `all` is false. */
    looked: offered.length,
    all: offered.length < most,
    policies: policies.map(({ id }) => {
      const would = firings.find(({ policy }) => policy === id)?.would ?? [];
      const shown = would.slice(0, listed).flatMap((one) => byId.get(one) ?? []);
      return { id, fired: fired.get(id) ?? 0, would: would.length, conversations: shown.map(lineOf) };
    }),
  };
}

interface Asked {
  workspaceId: string;
  flowId: string | null;
  policies: Policy[];
}

function lineOf({ recording: { id }, name, email, startedAt }: Offered) {
  return { id, customerName: customerName({ name, email }), startedAt };
}
