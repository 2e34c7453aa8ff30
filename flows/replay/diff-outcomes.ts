import { type Change, changes } from "./handoff-change.ts";
import type { Replayed } from "./replay.ts";

/** Conversations (by id) of a class, by whether they are known to belong to it. */
export interface Counted {
  certain: string[];
  expected: string[];
}

/** How a flow would have done on recorded conversations; every number opens its conversations. */
export interface OutcomeDiff {
  of: number;
  /** By what becomes of their handoff. */
  handoffs: Record<Change, Counted>;
  /** Where the customer would have seen something else. */
  differing: string[];
  /** That could not be followed to their end. */
  stopped: string[];
}

export function diffOutcomes(all: Replayed[]): OutcomeDiff {
  const ids = (holds: (one: Replayed) => boolean) => all.filter(holds).map(({ id }) => id);
  const counted = (change: Change): Counted => ({
    certain: ids(({ handoff }) => handoff.change === change && handoff.certain),
    expected: ids(({ handoff }) => handoff.change === change && !handoff.certain),
  });
  return {
    of: all.length,
    handoffs: Object.fromEntries(
      changes.map((change) => [change, counted(change)]),
    ) as OutcomeDiff["handoffs"],
    differing: ids(({ differs }) => differs !== null),
    stopped: ids(({ stopped }) => stopped !== null),
  };
}
