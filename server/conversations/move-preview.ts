import type { Flow } from "#flows/flow.ts";
import { landing } from "#flows/migrate/landing.ts";
import { misfitInWords } from "#flows/migrate/misfit-in-words.ts";
import { type MoveSide, moveSide } from "#flows/migrate/move-side.ts";
import type { Owner } from "#flows/record.ts";
import type { World } from "#flows/world.ts";
import type { App } from "../app.ts";
import { type Cursor, type OpenOne, readOpen, type Whose } from "./move.store.ts";
import type { Version } from "./move.ts";
import { moveVersions } from "./move-versions.ts";
import { runtimeOf } from "./runtime.ts";

/** Conversations that stand at one node of one version, and what a move does with them. */
export interface PreviewLine {
  version: number;
  /** The title of the node; empty where people have them, and where the version cannot be opened. */
  title: string;
  owner: Exclude<Owner, "closed">;
  conversations: number;
  /** Why they cannot be moved; null where they can. */
  why: string | null;
}

export interface Preview {
  /** The largest first. */
  lines: PreviewLine[];
  /** False where there are more than were looked at. */
  complete: boolean;
}

const page = 500;
const most = 5_000;

/** What a move of the open conversations to a flow would do, by the very function that the move is made with. */
export async function previewMove(app: App, whose: Whose, to: Flow): Promise<Preview> {
  const runtime = runtimeOf(app);
  const versions = await moveVersions(runtime, whose.workspaceId, whose.flowId);
  const world = { now: runtime.now(), queues: {} };
  const side = moveSide(to);
  const lines = new Map<string, PreviewLine>();
  let after: Cursor | null = null;
  for (let seen = 0; seen < most; seen += page) {
    const open: OpenOne[] = await readOpen(app.db.pool, whose, after, page);
    for (const one of open) count(lines, lineOf(one, await versions.from(one.versionId), side, world));
    after = open.at(-1) ?? null;
    if (open.length < page) return { lines: largestFirst(lines), complete: true };
  }
  return { lines: largestFirst(lines), complete: false };
}

function lineOf({ state }: OpenOne, from: Version, to: MoveSide, world: World): PreviewLine {
  const landed = landing(state, { from: from.side, to, world, handOver: false });
  const owner = state.owner === "closed" ? "bot" : state.owner;
  const title = from.side?.nodes.get(state.node ?? "")?.title ?? "";
  return {
    version: from.number,
    title: owner === "bot" ? title : "",
    owner,
    conversations: 1,
    why: landed.ok ? null : misfitInWords(landed.misfit, title),
  };
}

function count(lines: Map<string, PreviewLine>, line: PreviewLine): void {
  const key = JSON.stringify([line.version, line.title, line.owner, line.why]);
  const known = lines.get(key);
  if (known) known.conversations += 1;
  else lines.set(key, line);
}

function largestFirst(lines: Map<string, PreviewLine>): PreviewLine[] {
  return [...lines.values()].sort((one, other) => other.conversations - one.conversations);
}
