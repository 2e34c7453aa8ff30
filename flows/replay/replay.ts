import type { Flow, Policy } from "../flow.ts";
import { type Machine, machineOf } from "../machine.ts";
import type { Cause, Entry, Outcome } from "../record.ts";
import { handoffsIn } from "../scenario/handoffs-in.ts";
import type { Difference } from "./first-difference.ts";
import { type Change, changeOf } from "./handoff-change.ts";
import { outcomeOf } from "./outcome-of.ts";
import type { Recording } from "./recording.ts";
import { Replaying, type Stop } from "./replaying.ts";

/** A handoff as two conversations are compared by it. */
export interface HandoffPoint {
  /** The customer message that it came with, from 1. */
  turn: number;
  /** ISO 8601. */
  at: string;
  cause: Cause;
  queue: string;
}

/** What a flow would have made of a recorded conversation. */
export interface Replayed {
  id: string;
  outcome: { recorded: Outcome; replayed: Outcome };
  /** The first handoff of each. */
  handoff: {
    recorded: HandoffPoint | null;
    replayed: HandoffPoint | null;
    change: Change;
    /** Whether the handoff is known to change, or to stay: nothing that the customer saw before it is different. */
    certain: boolean;
  };
  /** The first point where the customer would have seen something else; null where there is none. */
  differs: Difference | null;
  /** Where the replay could not go on, although the record does. */
  stopped: Stop | null;
  /** The replay's own log. */
  entries: Entry[];
  /** So many of its entries are known; those after them are only to be expected, had the customer gone on as they did. */
  known: number;
}

export interface Against {
  flow: Flow;
  /** The workspace's policies, tried before the flow's own. */
  policies?: Policy[];
}

/** Plays a recorded conversation through a flow: the same messages, signals, times, answers and people. */
export function replay(recording: Recording, against: Against): Replayed {
  return replayer(against)(recording);
}

/** Compiles the flow once for many recordings. Throws where it cannot be compiled: check it first. */
export function replayer({ flow, policies = [] }: Against): (recording: Recording) => Replayed {
  const machine: Machine = machineOf(flow, policies);
  return (recording) => {
    const { entries, differs, stopped, known, knownTo, conversation } = new Replaying(
      machine,
      flow,
      recording,
    ).run();
    const recorded = firstHandoff(recording.entries);
    const replayed = firstHandoff(entries);
    const within = {
      recorded: recorded !== null && recorded.seq < knownTo,
      replayed: replayed !== null && replayed.seq <= known,
    };
    return {
      id: recording.id,
      outcome: { recorded: outcomeOf(recording.entries), replayed: conversation.outcome },
      handoff: {
        recorded: recorded?.point ?? null,
        replayed: replayed?.point ?? null,
        ...changeOf(recorded?.point ?? null, replayed?.point ?? null, { differs, stopped, within }),
      },
      differs,
      stopped,
      entries,
      known,
    };
  };
}

function firstHandoff(entries: Entry[]): { seq: number; point: HandoffPoint } | null {
  const [first] = handoffsIn(entries);
  if (!first) return null;
  const { seq, at, cause, plan } = first.entry;
  return { seq, point: { turn: first.turn, at, cause, queue: plan.queue } };
}
