import type { Json } from "./json.ts";
import type { Emitted } from "./machine.ts";
import type { Cause } from "./record.ts";
import type { HeardMessage } from "./signals/signal.ts";
import type { World } from "./world.ts";

/** A subflow under way: who runs it, and the variables of whoever runs it. */
export interface Frame {
  node: string;
  subflow: string;
  vars: Record<string, Json>;
}

/** What a machine remembers. Bounded, so that a turn costs the same however long the conversation. */
export interface Context {
  /** Variables by name; `customer`, `channel` and `language` are set at the beginning. */
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
  /** The labels of the buttons that the customer has before them. */
  offered: string[];
  /** What answers have cited. */
  cited: string[];
  /** The last decision that led on, which a handoff names as its cause. */
  decided: Cause | null;
  /** Who handed off, by node or policy; null while the flow is at work. */
  aside: string | null;
  /** How many subflows were under way then. */
  asideAt: number;
  /** Policies look at messages after this one only: what led to a handoff does not lead to it again. */
  since: number;
  /** Subflows under way, the innermost last. */
  frames: Frame[];
  /** How the subflow that ended last ended; null while none has. */
  ended: { exit: string; vars: Record<string, Json> } | null;
  /** What splits by chance are made by: the customer's where one is known, so that they stay with what they got. */
  seed: string;
  /** Nodes entered in this turn. */
  steps: number;
  /** What the step under way asks of the world, in order; never kept. */
  emitted: Emitted[];
  /** Set for the length of a step; never kept. */
  world: World | null;
}

export const heardLimit = 6;
/** Words kept of each message heard: enough for signals that look back, bounded for the snapshot. */
export const heardLength = 600;
/** A turn that enters more nodes than this circles without the customer. */
export const stepLimit = 200;
/** Subflows that may be under way inside each other, whatever their own bounds say. */
export const frameLimit = 16;

export const freshContext: Context = {
  vars: {},
  heard: [],
  visits: {},
  call: 0,
  token: 0,
  tries: 0,
  offered: [],
  cited: [],
  decided: null,
  aside: null,
  asideAt: 0,
  since: 0,
  frames: [],
  ended: null,
  seed: "",
  steps: 0,
  emitted: [],
  world: null,
};

/** The variables that templates and conditions may read. */
export function readable(context: Context): Record<string, Json> {
  return { ...context.vars, visits: context.visits };
}

/** The instant of the step under way, ISO 8601. */
export function nowOf({ world }: Context): string {
  if (!world) throw new Error("There is no time outside a step.");
  return world.now;
}

/** Variables that a subflow sees beside its inputs. */
export const shared = ["customer", "channel", "language", "tags"];
