import { setTimeout as sleep } from "node:timers/promises";
import type { App } from "#server/app.ts";

/**
 * Lets waits be over after some seconds instead of the minute that a flow can ask for at the least, until aborted:
 * deadlines come due all through the run, so that servers die over them, too.
 */
export async function hurry({ db }: App, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await db.pool.query(
      `UPDATE deadline SET due = now() + (1 + 3 * random()) * interval '1 second' WHERE due > now() + interval '4 seconds'`,
    );
    await sleep(300, undefined, { signal }).catch(() => {});
  }
}
