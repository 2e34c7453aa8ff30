import { setTimeout as sleep } from "node:timers/promises";
import type { CallName } from "#flows/effects.ts";
import type { Json } from "#flows/json.ts";
import { NotSent } from "../conversations/not-sent.ts";
import type { Sql } from "../db.ts";
import { letRest, takeCall } from "./budget.store.ts";
import {
  type Circuit,
  closeCircuit,
  countFailure,
  giveTrialBack,
  readCircuit,
  type System,
  takeTrial,
} from "./circuit.store.ts";
import { Slots } from "./slots.ts";

/** What stands between a call and the connected system that it goes to: that system's circuit, and its budget. */
export type Gate = (workspaceId: string, call: Call) => Promise<Pass>;

export interface Call {
  name: CallName;
  input: Json;
  /** For so long it may wait for its turn. */
  waitMs: number;
  /** For so long it may then take. */
  timeoutMs: number;
}

/**
 * To be given back with how it went: null when well, else what speaks against the system; undefined tells nothing. And
 * with how long the system asked to be left alone, in milliseconds.
 */
export type Pass = (ailing?: string | null, restMs?: number | null) => Promise<void>;

export interface Budget {
  callsPerMinute: number;
  /** In each process. */
  callsAtOnce: number;
}

interface Systems {
  connectorOf: (call: Pick<Call, "name" | "input">) => string | null;
  /** Null where calls are not counted. */
  budgetOf: (system: System) => Promise<Budget | null>;
}

/** Lets a call through once it may be made, or throws `NotSent` with the reason. */
export function gateOf(db: Sql, { connectorOf, budgetOf }: Systems): Gate {
  const slots = new Slots();
  return async (workspaceId, call) => {
    const connector = connectorOf(call);
    if (connector === null) return async () => {};
    const system = { workspaceId, connector };
    const circuit = await readCircuit(db, system);
    if (circuit?.openForMs != null && circuit.openForMs > 0) throw leftAlone(system, circuit);
    const leave = await takePlace(db, slots, system, await budgetOf(system), call.waitMs);
    // after its place, so that who is let try does try
    const trial = await takesTrial(db, system, circuit, call).catch((error: unknown) => {
      leave();
      throw error;
    });
    return async (ailing, restMs) => {
      leave();
      if (restMs) await letRest(db, system, restMs);
      if (ailing) await countFailure(db, system, { reason: ailing, trial });
      else if (ailing === null && circuit) await closeCircuit(db, system);
      else if (ailing === undefined && trial) await giveTrialBack(db, system);
    };
  };
}

/** Whether this call tries, as the only one, whether a circuit that was open can be closed. */
async function takesTrial(
  db: Sql,
  system: System,
  circuit: Circuit | null,
  { waitMs, timeoutMs }: Call,
): Promise<boolean> {
  if (circuit === null || circuit.openForMs === null) return false;
  // should the process of whoever tries die, another one tries once the time of the call is over
  if (await takeTrial(db, system, waitMs + timeoutMs)) return true;
  throw leftAlone(system, circuit);
}

function leftAlone({ connector }: System, { failures, reason }: Circuit): NotSent {
  const why = `${connector} has failed ${failures} times in a row (${reason}), so it is left alone for a moment.`;
  return new NotSent(why, { again: false, ailing: false });
}

/** A place among the calls under way, and one in the minute; gives what gives the place back. */
async function takePlace(
  db: Sql,
  slots: Slots,
  system: System,
  budget: Budget | null,
  waitMs: number,
): Promise<() => void> {
  if (!budget) return () => {};
  const until = performance.now() + waitMs;
  const key = `${system.workspaceId} ${system.connector}`;
  if (!(await slots.take(key, budget.callsAtOnce, waitMs))) {
    throw overBudget(`${system.connector} is being called ${budget.callsAtOnce} times at once already`);
  }
  try {
    for (;;) {
      const wait = await takeCall(db, system, budget.callsPerMinute);
      if (wait === null) return () => slots.give(key);
      if (performance.now() + wait.ms > until) {
        if (wait.rests) throw resting(system, wait.ms);
        throw overBudget(`${system.connector} is called ${budget.callsPerMinute} times a minute already`);
      }
      await sleep(wait.ms);
    }
  } catch (error) {
    slots.give(key);
    throw error;
  }
}

function resting({ connector }: System, forMs: number): NotSent {
  const why = `${connector} has asked not to be called for another ${Math.ceil(forMs / 1000)} seconds.`;
  return new NotSent(why, { again: false, ailing: false });
}

function overBudget(what: string): NotSent {
  return new NotSent(`${what}, as much as your workspace allows.`, { again: false, ailing: false });
}
