import { type Landed, landing } from "#flows/migrate/landing.ts";
import type { MoveSide } from "#flows/migrate/move-side.ts";
import type { VersionName } from "#flows/record.ts";
import { type Incoming, type Person, turn } from "#flows/turn.ts";
import { committed } from "./advance.ts";
import { readConversation } from "./conversation.store.ts";
import { pinTo } from "./move.store.ts";
import type { Runtime } from "./runtime.ts";
import { type TurnWrite, writeTurns } from "./turn.store.ts";
import { turnWrite } from "./turn-write.ts";

/** A version that conversations are found on. */
export interface Version extends VersionName {
  id: string;
  /** Null where it cannot be opened. */
  side: MoveSide | null;
}

/** A version that they are moved to. */
export interface Target extends Version {
  side: MoveSide;
}

export interface Moving {
  to: Target;
  /** The version that a conversation is found on. */
  from: (versionId: string) => Promise<Version>;
  by: Person;
  handOver: "misfits" | "all" | false;
}

export type Moved =
  | { did: "moved" | "handed over" | "was there" | "gone" }
  | { did: "stays"; misfit: Extract<Landed, { ok: false }>["misfit"] };

/**
 * Moves a conversation to another version: a turn under compare-and-set like any other, made with the machine that it
 * goes on with. Whatever comes between makes it look again at where the conversation stands.
 */
export function moveConversation(runtime: Runtime, id: string, moving: Moving): Promise<Moved> {
  return runtime.mailbox.run(id, async () => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const moved = await tryOnce(runtime, id, moving);
      if (moved !== "stale") return moved;
    }
    throw new Error(`Conversation ${id} is too busy to be moved: other turns always came first.`);
  });
}

const attempts = 50;

async function tryOnce(runtime: Runtime, id: string, moving: Moving): Promise<Moved | "stale"> {
  const { to, by, handOver } = moving;
  const before = await readConversation(runtime.db.pool, id);
  if (!before || before.state.owner === "closed") return { did: "gone" };
  if (before.versionId === to.id) return { did: "was there" };
  const from = await moving.from(before.versionId);
  const at = runtime.now();
  const { workspaceId } = before;
  const [queues, ears] = await Promise.all([runtime.standings(workspaceId), runtime.ears(workspaceId)]);
  const world = { now: at, queues, ears };
  const landed = landing(before.state, { from: from.side, to: to.side, world, handOver });
  if (!landed.ok) return { did: "stays", misfit: landed.misfit };
  const { ok: _, ...there } = landed;
  const pinned = { ...before, versionId: to.id, versionHash: to.hash };
  const { machine } = await runtime.machines.of(pinned);
  const incoming: Incoming = { type: "move", by, from: nameOf(from), to: nameOf(to), ...there };
  const made = turn(machine, before.state, incoming, world);
  if (!made.ok) return { did: "gone" };
  const write = turnWrite({ before: pinned, made, arrival: { eventId: null, incoming }, at });
  if ((await commit(runtime, write)) === "stale") return "stale";
  committed(runtime, write);
  return { did: there.handOver ? "handed over" : "moved" };
}

function nameOf({ number, hash }: Version): VersionName {
  return { number, hash };
}

/** The turn and the pin in one transaction: the turn's own statement holds the row until both stand. */
function commit(runtime: Runtime, write: TurnWrite): Promise<"written" | "stale"> {
  return runtime.db.transaction(async (sql) => {
    if ((await writeTurns(sql, [write])).size === 0) return "stale";
    await pinTo(sql, write.after.id, write.after.versionId);
    return "written";
  });
}
