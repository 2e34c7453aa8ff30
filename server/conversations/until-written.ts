import { setTimeout as sleep } from "node:timers/promises";
import { databaseAway } from "../database/away.ts";
import { backoffMs } from "./backoff.ts";
import type { Runtime } from "./runtime.ts";
import { TooBusy } from "./too-busy.ts";

/**
 * Writes what exists nowhere else, such as the answer of a call that must not be made twice: again and again while the
 * database is away, with growing pauses, until it stands, `forMs` are over or the process ends. Then the failure is thrown.
 */
export async function untilWritten<Written>(
  { underway: { closed } }: Pick<Runtime, "underway">,
  write: () => Promise<Written>,
  forMs = tenMinutesMs,
): Promise<Written> {
  const until = performance.now() + forMs;
  for (let attempt = 1; ; attempt++) {
    try {
      return await write();
    } catch (error) {
      const passing = databaseAway(error) || error instanceof TooBusy;
      if (!passing || closed.aborted || performance.now() >= until) throw error;
    }
    // woken by the end of the process it tries a last time
    await sleep(backoffMs(attempt, null), undefined, { signal: closed }).catch(() => {});
  }
}

const tenMinutesMs = 10 * 60_000;
