import { setTimeout as sleep } from "node:timers/promises";
import { type Machine, machineOf, step } from "#flows/machine.ts";
import { type Turn, turn } from "#flows/turn.ts";
import { databaseAway } from "../database/away.ts";
import type { Advanced, Arrival } from "./advance.ts";
import { readConversation } from "./conversation.store.ts";
import type { Conversation } from "./conversation.ts";
import { countFailure } from "./failed-event.store.ts";
import type { Whole } from "./look-ups.ts";
import { lostFlow } from "./lost-flow.ts";
import type { Compiled } from "./machines.ts";
import type { Runtime } from "./runtime.ts";
import { TooBusy } from "./too-busy.ts";

/** How often an event is tried, by whichever process; then a person goes on. */
export const maxTries = 5;

/** Writes a turn, and does what follows from it: the same for every turn. */
export type Keep = (
  runtime: Runtime,
  kept: { before: Conversation; arrival: Arrival; at: string } & Whole,
) => Promise<Advanced | "stale">;

/**
 * Takes an event in, and where that fails again and again keeps it and parks its conversation as a handoff. A failure is
 * counted before the next try, so that the tries are as few when they fall to several processes.
 */
export async function orParked(
  runtime: Runtime,
  id: string,
  arrival: Arrival,
  { take, keep }: { take: () => Promise<Advanced>; keep: Keep },
): Promise<Advanced> {
  for (;;) {
    try {
      runtime.silence.assertOver();
      return await take();
    } catch (error) {
      runtime.silence.note(error);
      const failures = await failuresAfter(runtime, id, arrival, error);
      if (failures >= maxTries) return park(runtime, id, arrival, { keep, crashed: false });
      if (failures === 0) throw error;
      await sleep(firstPauseMs * 2 ** failures);
    }
  }
}

const firstPauseMs = 10;
/** What a CX lead does to many conversations at once is theirs to do again. */
const neverParked = new Set(["begin", "move"]);

/** How often it has failed by now; 0 where that is no fault of the event's. */
async function failuresAfter(
  runtime: Runtime,
  id: string,
  arrival: Arrival,
  error: unknown,
): Promise<number> {
  const faultless = databaseAway(error) || error instanceof TooBusy || neverParked.has(arrival.incoming.type);
  try {
    if (faultless) return 0;
    const here = arrival.eventId === null;
    const failures = await countFailure(runtime.db.pool, id, nameOf(arrival), { here });
    runtime.report(error, `${nameOf(arrival)} of ${id}, failure ${failures}`);
    return failures;
  } finally {
    runtime.tries.end(id);
  }
}

/** What it is counted under. */
export function nameOf({ eventId, incoming }: Arrival): string {
  return eventId ?? incoming.type;
}

/** For a conversation whose flow is of no use any more, where nothing is asked of the machine. */
export const noFlow = machineOf(lostFlow);

/** What a conversation's turns run on: its flow, unless a failure has cost it its state. */
export async function machineFor(runtime: Runtime, { state, ...pinned }: Conversation): Promise<Machine> {
  if (state.snapshot === null && state.seq > 0) return noFlow;
  return (await runtime.machines.of(pinned)).machine;
}

interface Parking {
  keep: Keep;
  /** The event ended a process, so the machine is not asked again. */
  crashed: boolean;
}

/** Keeps the event, and the conversation for a person. */
export async function park(
  runtime: Runtime,
  id: string,
  arrival: Arrival,
  { keep, crashed }: Parking,
): Promise<Advanced> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const before = await readConversation(runtime.db.pool, id);
    if (!before) return { ok: false, code: "not found", message: "There is no such conversation." };
    const compiled = await runtime.machines.of(before).catch(() => null);
    const at = runtime.now();
    const made = parked(before, arrival, { compiled, crashed, at });
    if (!made.ok) return made;
    const kept = await keep(runtime, { before, made, arrival, at });
    if (kept !== "stale") return kept;
  }
  throw new TooBusy(`Conversation ${id} could not be parked: other turns always came first.`);
}

interface Known {
  compiled: Compiled | null;
  crashed: boolean;
  at: string;
}

/** What a person does is done without the flow; all else is kept for a person to see. */
function parked({ state }: Conversation, { incoming }: Arrival, { compiled, crashed, at }: Known): Turn {
  const world = { now: at, queues: {} };
  if ("agent" in incoming) return turn(noFlow, { ...state, snapshot: null }, incoming, world);
  const stateless = crashed || !compiled || !goesOn(compiled.machine, state, at);
  const title = compiled?.flow.nodes.find(({ id }) => id === state.node)?.title ?? "The flow";
  return turn(noFlow, state, { type: "park", event: incoming, title, stateless }, world);
}

/** Whether the flow could take the conversation back. */
function goesOn(machine: Machine, { snapshot }: Conversation["state"], now: string): boolean {
  if (!snapshot) return false;
  try {
    step(machine, snapshot, { type: "returned" }, { now, queues: {} });
    return true;
  } catch {
    return false;
  }
}
