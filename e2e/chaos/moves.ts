import { setTimeout as sleep } from "node:timers/promises";
import type { App } from "#server/app.ts";
import { publishTestFlow } from "#server/authoring/testing.ts";
import { homeWorkspace } from "#server/demo/seed-demo.ts";
import { apiOf, persist } from "./agents.ts";
import type { Cluster } from "./cluster.ts";
import type { Crowd } from "./customer.ts";
import { chaosFlow } from "./flow.ts";

/**
 * Moves the latest conversations of either flow to and fro between two versions of it, wherever they stand, until aborted;
 * gives how often one was moved.
 */
export async function moveAbout(
  { servers, app }: Cluster,
  { talks }: Crowd,
  signal: AbortSignal,
): Promise<number> {
  const api = await apiOf(servers, "lead");
  const flows = await Promise.all([false, true].map((merging) => twoVersions(app, merging)));
  let moved = 0;
  for (let round = 0; !signal.aborted; round++) {
    for (const { id, versions } of flows) {
      const [from, to] = round % 2 === 0 ? versions : versions.toReversed();
      const oldest = talks.at(-latest)?.id ?? nil;
      const where = { id, versionId: String(to), after: { versionId: String(from), id: oldest } };
      moved += (await persist(() => api.rollout.move.mutate({ ...where, handOver: false }))).moved;
    }
    await sleep(1_000, undefined, { signal }).catch(() => {});
  }
  return moved;
}

/** About twice as many as there are customers: they are still talked in, or wait for what is due. */
const latest = 50;
const nil = "00000000-0000-0000-0000-000000000000";

/** The one that conversations begin with, and one that differs from it in a title. */
async function twoVersions(app: App, merging: boolean): Promise<{ id: string; versions: string[] }> {
  const workspaceId = await homeWorkspace(app);
  const flow = chaosFlow({ merging });
  const nodes = flow.nodes.map((node) => ({ ...node, title: `${node.title} again` }));
  const another = await publishTestFlow(app.db, workspaceId, { ...flow, nodes });
  const { id, versionId } = await publishTestFlow(app.db, workspaceId, flow);
  return { id, versions: [versionId, another.versionId] };
}
