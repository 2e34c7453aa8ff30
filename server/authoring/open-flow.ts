import type { Flow } from "#flows/flow.ts";
import type { Db } from "../db.ts";
import type { Actor } from "../team/audit.store.ts";
import type { Audience } from "./audience.ts";
import { entering } from "./entering.ts";
import { findFlowByName, insertFlow, readFlow, writeDraft } from "./flow.store.ts";
import { type Published, publishFlow } from "./publish-flow.ts";

interface Opening {
  workspaceId: string;
  flow: Flow;
  note: string;
  author: Actor;
  audience?: Audience;
  channelKey?: string;
}

/** `left`: the titles of the default policies that the flow leaves to the workspace. */
export type Opened = { flowId: string; published: Published; left: string[] };

/** Publishes a flow file under its name: into the flow of that name, or as a new one. The same gate as on screen. */
export async function publishFile(
  db: Db,
  { workspaceId, flow: file, author, ...rest }: Opening,
): Promise<Opened> {
  const { flow, left } = await entering(db, workspaceId, file);
  const known = await findFlowByName(db, workspaceId, flow.name);
  const { id } = known ?? (await insertFlow(db, workspaceId, flow, author.name));
  const stored = known && (await readFlow(db, workspaceId, id));
  if (stored)
    await writeDraft(db, { workspaceId, id, baseRevision: stored.revision, draft: flow, by: author.name });
  const published = await publishFlow(db, { workspaceId, flowId: id, flow, author, ...rest });
  return { flowId: id, published, left };
}

/** The same for a flow that is known to pass; tells where its conversations begin. */
export async function openFlow(
  db: Db,
  opening: Opening,
): Promise<{ flowId: string; versionId: string; versionHash: string }> {
  const { flowId, published } = await publishFile(db, opening);
  if (published.ok) return { flowId, versionId: published.version.id, versionHash: published.version.hash };
  const errors = published.findings.filter(({ severity }) => severity === "error");
  throw new Error(errors.map(({ message }) => message).join("\n"));
}
