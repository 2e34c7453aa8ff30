import type { QueueState } from "./scenario/scenario.ts";
import type { Ears } from "./signals/ears.ts";

/** How a queue stands at this moment. */
export interface QueueStanding {
  state: QueueState;
  /** Customers who wait in it. */
  waiting: number;
  /** What a wait is expected to be; null while nobody can tell. */
  waitMinutes: number | null;
  /** When its hours begin again, ISO 8601; null while they last. */
  opensAt: string | null;
}

/** What a step may know of the world. Time and the state of queues come in as arguments, as everything else does. */
export interface World {
  /** ISO 8601. */
  now: string;
  /** By queue; one that is not told of is open. */
  queues: Record<string, QueueStanding>;
  /** What the workspace taught Baton to hear; nothing when not given. */
  ears?: Ears | null;
}

/** A queue that nothing is known of: open, and no word on the wait. */
export const openQueue: QueueStanding = { state: "open", waiting: 0, waitMinutes: null, opensAt: null };
