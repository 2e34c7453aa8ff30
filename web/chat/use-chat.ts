import { useEffect, useState, useSyncExternalStore } from "react";
import { channel } from "./channel.ts";
import { Chat } from "./chat.ts";
import type { ChatState } from "./chat-state.ts";
import type { World } from "./desk.ts";
import { remembered } from "./remembered.ts";

/** The conversation that this browser has with a shop, taken up where it was left. */
export function useChat(channelKey: string): [ChatState, Chat] {
  const [it] = useState(() => new Chat(browserWorld(channelKey)));
  const state = useSyncExternalStore(it.subscribe, it.state);
  useEffect(() => it.connect(), [it]);
  return [state, it];
}

function browserWorld(channelKey: string): World {
  return {
    channel: channel(channelKey),
    memory: remembered(channelKey, storageIfAllowed()),
    newId: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
    wait,
  };
}

function storageIfAllowed(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Being back online ends the wait at once: nobody should look at a timer. */
function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener("online", done);
    signal.addEventListener("abort", done);
    if (signal.aborted) done();
  });
}
