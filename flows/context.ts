import type { Json } from "./json.ts";
import type { Cause } from "./record.ts";
import type { HeardMessage } from "./signals/signal.ts";

/** What a machine remembers. Bounded, so that a turn costs the same however long the conversation. */
export interface Context {
  /** Variables by name; `customer` and `channel` are set at the beginning. */
  vars: Record<string, Json>;
  /** The last customer messages, oldest first; at most `heardLimit`. */
  heard: HeardMessage[];
  /** How often each node was entered. */
  visits: Record<string, number>;
  /** The number of the last outside call; only its answer is listened to. */
  call: number;
  /** The number of the last deadline; only that one still counts. */
  token: number;
  /** Tries of the node at work. */
  tries: number;
  /** What answers have cited. */
  cited: string[];
  /** The last decision that led on, which a handoff names as its cause. */
  decided: Cause | null;
  handedOff: boolean;
  /** Nodes entered in this turn. */
  steps: number;
}

export const heardLimit = 6;
/** Words kept of each message heard: enough for signals that look back, bounded for the snapshot. */
export const heardLength = 600;
/** A turn that enters more nodes than this circles without the customer. */
export const stepLimit = 200;

export const freshContext: Context = {
  vars: {},
  heard: [],
  visits: {},
  call: 0,
  token: 0,
  tries: 0,
  cited: [],
  decided: null,
  handedOff: false,
  steps: 0,
};

/** The variables that templates and conditions may read. */
export function readable(context: Context): Record<string, Json> {
  return { ...context.vars, visits: context.visits };
}
