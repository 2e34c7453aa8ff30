import { setTimeout as sleep } from "node:timers/promises";
import type { Retry } from "#flows/effects.ts";
import { keyMemoryMs, longestWaitMs } from "./lease.ts";
import type { Truth } from "./truth.ts";

/** An attempt that may have acted, without anybody having seen its end. */
export interface Lost {
  /** Since the call was asked for. */
  ageMs: number;
  /** How long what it did may take to show; null where nothing can be read. */
  lagMs: number | null;
  look: () => Promise<Truth>;
}

/** The call is made again, is left in doubt, or turns out to have been carried out. */
export type Next = "again" | "doubt" | Extract<Truth, { is: "done" }>;

/** What each kind of call does after an attempt was lost. */
export const repeat: Record<Retry, (lost: Lost) => Promise<Next>> = {
  /** Twice does no harm. */
  natural: async () => "again",
  /** The vendor knows the key and acts once, as long as it remembers. */
  "native key": async ({ ageMs }) => (ageMs < keyMemoryMs ? "again" : "doubt"),
  /** Ask, then act: again only if there is no trace of it once it would have to show. */
  "probe first": async ({ lagMs, look }) => {
    if (lagMs === null || lagMs > longestWaitMs) return "doubt";
    await sleep(lagMs);
    const truth = await look();
    return truth.is === "done" ? truth : truth.is === "absent" ? "again" : "doubt";
  },
  /** Nobody could tell the second from the first. */
  "never blind": async () => "doubt",
};
