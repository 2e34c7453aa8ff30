import type { Channel } from "./channel.ts";
import type { ChatState } from "./chat-state.ts";
import type { Memory } from "./remembered.ts";

/** What a chat needs of the world around it. */
export interface World {
  channel: Channel;
  memory: Memory;
  newId: () => string;
  /** ISO 8601. */
  now: () => string;
  /** Until the time is over, the signal aborts, or the browser is back online. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** A chat's state and world, for the parts that work on it. */
export interface Desk {
  world: World;
  state: () => ChatState;
  set: (change: Partial<ChatState>) => void;
}
