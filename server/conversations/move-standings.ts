import type { Owner } from "#flows/record.ts";
import type { App } from "../app.ts";
import { readBegun, readStandings, type Whose } from "./move.store.ts";
import { moveVersions } from "./move-versions.ts";
import { runtimeOf } from "./runtime.ts";
import { uuidV7 } from "./uuid-v7.ts";

/** Open conversations at one node of one version. */
export interface NodeStanding {
  versionId: string;
  version: number;
  /** The title of the node; empty where people have them, and where the version cannot be opened. */
  title: string;
  owner: Exclude<Owner, "closed">;
  conversations: number;
  /** Of these, nobody has written for a day. */
  quiet: number;
}

/** Who is mid-flow, and where: the largest first. */
export async function standingsOf(app: App, whose: Whose): Promise<NodeStanding[]> {
  const versions = await moveVersions(runtimeOf(app), whose.workspaceId, whose.flowId);
  const lines = new Map<string, NodeStanding>();
  for (const { versionId, owner, node, conversations, quiet } of await readStandings(app.db.pool, whose)) {
    const { number, side } = await versions.from(versionId);
    const title = owner === "bot" ? (side?.nodes.get(node ?? "")?.title ?? "") : "";
    const key = JSON.stringify([versionId, owner, title]);
    const line = lines.get(key) ?? { versionId, version: number, title, owner, conversations: 0, quiet: 0 };
    lines.set(key, { ...line, conversations: line.conversations + conversations, quiet: line.quiet + quiet });
  }
  return [...lines.values()].sort((one, other) => other.conversations - one.conversations);
}

/** How conversations began since an instant, at most a day ago: on which version how many, of the last thousand at most. */
export async function begunOf(app: App, whose: Omit<Whose, "except">, since: string) {
  const aDayAgo = Date.parse(runtimeOf(app).now()) - 24 * 60 * 60_000;
  const from = Math.max(aDayAgo, Date.parse(since));
  const versions = await readBegun(app.db.pool, whose, uuidV7(from));
  return { since: from > aDayAgo ? since : null, versions };
}
