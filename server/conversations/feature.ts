import { setTimeout as sleep } from "node:timers/promises";
import type { Feature } from "../features.ts";
import { countCrashes } from "./crashes.ts";
import { keepDeadlines } from "./deadlines.ts";
import { type CallJob, callQueue, doubtQueue, takeOver } from "./orphans.ts";
import { runtimeOf } from "./runtime.ts";
import { sweepAll } from "./sweep.ts";

/** Deadlines, and the taking over of what dead processes left. */
export const conversationsFeature: Feature = {
  name: "conversations",
  async start(app) {
    const runtime = runtimeOf(app);
    await countCrashes(runtime, app.env.DATA_DIR);
    const [firing, sweeping] = [new AbortController(), new AbortController()];
    const batches = { batchSize: 20, burstWhenBatchFull: true };
    const take = (call: CallJob) => takeOver(runtime, call);
    await app.jobs.work(callQueue, take, { ...batches, pollingIntervalSeconds: 0.5 });
    await app.jobs.work(doubtQueue, take, { ...batches, pollingIntervalSeconds: 2 });
    const fired = keepDeadlines(runtime, firing.signal);
    const swept = sweepAll(runtime, () => app.clock.compare(app.db.pool), sweeping.signal);
    return async () => {
      firing.abort();
      runtime.bursts.stop();
      await Promise.all([fired, app.jobs.rest()]);
      // the sweep shows to the end that calls under way are alive, so that nobody makes them a second time
      await Promise.race([runtime.underway.idle(), sleep(longestEndMs, undefined, { ref: false })]);
      runtime.underway.close();
      sweeping.abort();
      await swept;
      runtime.tries.close();
    };
  },
};

/** For the calls under way when the process stops; what lasts longer, a survivor takes over. */
const longestEndMs = 15_000;
