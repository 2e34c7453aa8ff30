import { randomBytes } from "node:crypto";
import type { Finding } from "#flows/check/finding.ts";
import { publishGate } from "#flows/check/publish-gate.ts";
import type { Flow } from "#flows/flow.ts";
import { ownIntentIds } from "#flows/signals/own-names.ts";
import { articlesOf } from "../articles/articles.ts";
import { allowedServers } from "../connectors/http/allowed-hosts.ts";
import type { Db } from "../db.ts";
import type { Actor } from "../team/audit.store.ts";
import { type Audience, everybody } from "./audience.ts";
import { contentHash } from "./content-hash.ts";
import { earsMade } from "./ears-made.ts";
import { readOwnEars } from "./own-ears.store.ts";
import { readPolicyList } from "./policies.store.ts";
import { publishVersion } from "./version.store.ts";

export type Published =
  /** `warnings` do not keep it from going live. */
  | { ok: true; version: { id: string; number: number; hash: string }; warnings: Finding[] }
  | { ok: false; findings: (Finding | Refusal)[] };

/** What has nothing to do with the flow itself: the draft has changed meanwhile, or whom it should go to makes no sense. */
export interface Refusal {
  severity: "error";
  rule: "stale" | "audience";
  nodes: [];
  path?: [];
  message: string;
}

export function refused(rule: Refusal["rule"], message: string): { ok: false; findings: Refusal[] } {
  return { ok: false, findings: [{ severity: "error", rule, nodes: [], message }] };
}

/** Publishes what passes the gate; what does not stays a draft, and is told why. */
export async function publishFlow(
  db: Db,
  { flow, channelKey, audience = everybody, ...rest }: Publishing,
): Promise<Published> {
  const { workspaceId } = rest;
  const [{ policies }, { ears: own }, articles, servers] = await Promise.all([
    readPolicyList(db.pool, workspaceId),
    readOwnEars(db.pool, workspaceId),
    articlesOf(db, workspaceId),
    allowedServers(db.pool, workspaceId),
  ]);
  const ears = await earsMade(own);
  // the others may fail: while they ran here, customers' turns would wait
  const scenarios = flow.scenarios.filter(({ required }) => required);
  const { open, findings } = publishGate(
    { ...flow, scenarios },
    {
      policies,
      articles,
      servers,
      intents: ownIntentIds(own),
      ears,
    },
  );
  if (!open) return { ok: false, findings };
  const key = channelKey ?? keyFor(flow.name);
  const what = { ...rest, body: flow, hash: contentHash(flow), audience, channelKey: key };
  const published = await publishVersion(db, what);
  return published.ok ? { ...published, warnings: findings } : refused("audience", published.message);
}

interface Publishing {
  workspaceId: string;
  flowId: string;
  flow: Flow;
  note: string;
  author: Actor;
  /** Everybody by default. */
  audience?: Audience;
  /** For its channel, if it has none yet; made from its name by default. */
  channelKey?: string;
}

/** Readable in an address, and not to be guessed from the name alone. */
function keyFor(name: string): string {
  const slug = name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  return `${slug || "chat"}-${randomBytes(4).toString("hex")}`;
}
