import type { Entry } from "#flows/record.ts";
import { type Incoming, turn } from "#flows/turn.ts";
import type { Act } from "../team/audit.store.ts";
import { awaitQuiet } from "./bursts.ts";
import { readConversation, seqOfEvent } from "./conversation.store.ts";
import type { Conversation } from "./conversation.ts";
import { performCalls } from "./effects.ts";
import { type Ahead, type Make, withLookUps } from "./look-ups.ts";
import { observeTurn } from "./observe-turn.ts";
import { type Keep, machineFor, orParked } from "./poison.ts";
import { nextRound } from "./round.ts";
import type { Runtime } from "./runtime.ts";
import { TooBusy } from "./too-busy.ts";
import { isDuplicateEvent, type TurnWrite } from "./turn.store.ts";
import { turnWrite } from "./turn-write.ts";
import { writeAudited } from "./write-audited.ts";

/** Something that reached a conversation. */
export interface Arrival {
  /** The same id a second time is acknowledged and dropped; null where a repetition changes nothing by itself. */
  eventId: string | null;
  incoming: Incoming;
  /** The key of the call that it answers. */
  answers?: string;
  /** What the agent made of it, when they close. */
  resolution?: string;
  /** The line of the audit that stands exactly if the turn does. */
  audit?: Act;
}

export type Advanced =
  | { ok: true; duplicate: boolean; seq: number; conversation: Conversation; entries: Entry[] }
  | { ok: false; code: "not found" | "closed" | "taken" | "not yours" | "broken"; message: string };

/**
 * A turn as one transaction: state, log, deadlines and calls are written together, and only what was committed is
 * acknowledged. The machine runs before the row is locked; the write finds out by compare-and-set whether it started
 * from the latest state, and else the turn is made anew. Nothing goes over the network under a lock; what a turn looks up is asked for before it is written.
 */
export function advance(runtime: Runtime, id: string, arrival: Arrival): Promise<Advanced> {
  const take = () => takeIn(runtime, id, arrival);
  return runtime.mailbox.run(id, () => orParked(runtime, id, arrival, { take, keep }));
}

async function takeIn(runtime: Runtime, id: string, arrival: Arrival): Promise<Advanced> {
  await nextRound();
  const remembered = runtime.cache.get(id);
  const first = remembered && (await tryOnce(runtime, remembered, arrival));
  if (first && first !== "stale" && first.ok) return first;
  for (let attempt = 0; attempt < attempts; attempt++) {
    // what this process remembered may be behind, so a refusal stands only on what was read now
    const before = await readConversation(runtime.db.pool, id);
    if (!before) {
      runtime.cache.forget(id);
      return notFound;
    }
    const advanced = await tryOnce(runtime, before, arrival);
    if (advanced === "stale") continue;
    return advanced.ok ? advanced : ((await seen(runtime, before, arrival)) ?? advanced);
  }
  throw new TooBusy(`Conversation ${id} is too busy: other turns always came first.`);
}

const attempts = 50;
type Refused = Extract<Advanced, { ok: false }>;
const notFound: Refused = { ok: false, code: "not found", message: "There is no such conversation." };

async function tryOnce(
  runtime: Runtime,
  before: Conversation,
  arrival: Arrival,
): Promise<Advanced | "stale"> {
  const { workspaceId } = before;
  const [machine, queues, ears] = await Promise.all([
    machineFor(runtime, before),
    runtime.standings(workspaceId),
    runtime.ears(workspaceId),
  ]);
  const at = runtime.now();
  const world = { now: at, queues, ears };
  const make: Make = (state, incoming) => {
    runtime.tries.begin({ conversationId: before.id, arrival });
    const made = turn(machine, state, incoming, world);
    runtime.tries.end(before.id);
    return made;
  };
  const made = make(before.state, arrival.incoming);
  if (!made.ok) return made;
  return keep(runtime, { before, arrival, at, ...(await withLookUps(runtime, before, { made, make })) });
}

/** Writes a turn, and does what follows from it. */
export const keep: Keep = async (runtime, { ahead, ...kept }) => {
  const { before, made, arrival } = kept;
  if (made.quiet !== null) {
    // one that was heard before puts the end of its burst off no further
    const known = await seen(runtime, before, arrival);
    if (known) return known;
    await awaitQuiet(runtime, before.id);
  }
  const write = turnWrite(kept);
  try {
    const { audit } = arrival;
    const writing = audit ? writeAudited(runtime, write, audit) : runtime.writer.write(write);
    if ((await writing) === "stale") return "stale";
  } catch (error) {
    if (!isDuplicateEvent(error)) throw error;
    return (await seen(runtime, before, arrival)) ?? "stale";
  }
  return committed(runtime, write, ahead);
};

/** What follows a commit: screens are told, and the turn's calls are made. */
export function committed(runtime: Runtime, write: TurnWrite, ahead?: Ahead): Advanced {
  const { after, entries, event, calls, handoffs } = write;
  runtime.silence.answered();
  observeTurn(runtime.metrics, write, runtime.now());
  runtime.cache.set(after);
  runtime.overheard.tell(after.id, entries);
  if (entries.length > 0) runtime.changed(after, handoffs.length > 0);
  performCalls(runtime, after, calls, ahead);
  return { ok: true, duplicate: false, seq: event?.seq ?? after.state.seq, conversation: after, entries };
}

/** The acknowledgement of an event that was taken in before; null when it was not. */
async function seen(runtime: Runtime, before: Conversation, { eventId }: Arrival): Promise<Advanced | null> {
  if (!eventId) return null;
  const seq = await seqOfEvent(runtime.db.pool, before.id, eventId);
  return seq === null ? null : { ok: true, duplicate: true, seq, conversation: before, entries: [] };
}
