import { setTimeout as sleep } from "node:timers/promises";
import type { Server } from "./cluster.ts";
import type { Line } from "./history.ts";

export interface Listener {
  lines: Line[];
  /** Whether that line was not heard in time. */
  gaveUp: () => boolean;
  /** Listens on until the line of that place was heard, or for a minute. */
  stopAfter: (seq: number) => Promise<void>;
}

/**
 * A customer's screen: hears the conversation's events from one server, goes on at any other when it is cut off, and now
 * and then vanishes by itself.
 */
export function listen(
  servers: Server[],
  { id, token }: { id: string; token: string },
  heard: (line: Line) => void,
): Listener {
  const lines: Line[] = [];
  const over = new AbortController();
  const hear = async () => {
    while (!over.signal.aborted) {
      const { url } = servers[Math.floor(Math.random() * servers.length)] ?? {};
      const last = lines.at(-1)?.seq ?? 0;
      const gone = AbortSignal.any([
        over.signal,
        AbortSignal.timeout(500 + Math.floor(Math.random() * 8_000)),
      ]);
      if (url) {
        const headers = { authorization: `Bearer ${token}`, "last-event-id": String(last) };
        await read(`${url}/api/chat/conversations/${id}/events`, headers, gone, (line) => {
          lines.push(line);
          heard(line);
        });
      }
      await sleep(20);
    }
  };
  const hearing = hear();
  let gaveUp = false;
  return {
    lines,
    gaveUp: () => gaveUp,
    stopAfter: async (seq) => {
      for (let waited = 0; (lines.at(-1)?.seq ?? 0) < seq && waited < 3_000; waited++) await sleep(20);
      gaveUp = (lines.at(-1)?.seq ?? 0) < seq;
      over.abort();
      await hearing;
    },
  };
}

/** Reads events until the connection ends, whoever ends it; half an event at its end is none. */
async function read(
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal,
  heard: (line: Line) => void,
): Promise<void> {
  try {
    const answer = await fetch(url, { headers, signal });
    if (!answer.ok || !answer.body) return;
    let rest = "";
    for await (const piece of answer.body.pipeThrough(new TextDecoderStream())) {
      const events = (rest + piece).split("\n\n");
      rest = events.pop() ?? "";
      for (const event of events) {
        const data = /^event: message\ndata: (.*)$/m.exec(event)?.[1];
        if (data) heard(lineOf(JSON.parse(data) as Line));
      }
    }
  } catch {
    // cut off
  }
}

function lineOf({ seq, role, text }: Line): Line {
  return { seq, role, text };
}
