import type { Ticket } from "./channel.ts";
import type { Outgoing } from "./outbox.ts";

/** What a reload, a closed lid or a crash must not lose. */
export interface Remembered {
  ticket: Ticket | null;
  outbox: Outgoing[];
  /** What stands in the box and was not sent. */
  unsent: string;
}

export interface Memory {
  read: () => Remembered;
  write: (what: Remembered) => void;
}

const nothing: Remembered = { ticket: null, outbox: [], unsent: "" };

/** Keeps a conversation in the browser; where that is forbidden (private windows), for as long as the page is open. */
export function remembered(channelKey: string, storage: Storage | null): Memory {
  const key = `baton.chat.${channelKey}`;
  let here: Remembered = nothing;
  return {
    read: () => {
      try {
        const kept = storage?.getItem(key);
        return kept ? { ...nothing, ...(JSON.parse(kept) as Partial<Remembered>) } : here;
      } catch {
        return here;
      }
    },
    write: (what) => {
      here = what;
      try {
        storage?.setItem(key, JSON.stringify(what));
      } catch {
        // a full or forbidden storage costs only the resuming
      }
    },
  };
}
