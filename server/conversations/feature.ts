import { setTimeout as sleep } from "node:timers/promises";
import type { App } from "../app.ts";
import type { Feature } from "../features.ts";
import { keepDeadlines } from "./deadlines.ts";
import { type CallJob, callQueue, sweepCalls, takeOver } from "./orphans.ts";
import { runtimeOf } from "./runtime.ts";

/** Deadlines, and the taking over of what dead processes left. */
export const conversationsFeature: Feature = {
  name: "conversations",
  async start(app) {
    const stopping = new AbortController();
    await app.jobs.work<CallJob>(callQueue, (call, job) => takeOver(runtimeOf(app), call, job), {
      localConcurrency: 2,
      pollingIntervalSeconds: 0.5,
      batchSize: 20,
      burstWhenBatchFull: true,
    });
    const working = [keepDeadlines(runtimeOf(app), stopping.signal), sweepEverySecond(app, stopping.signal)];
    return async () => {
      stopping.abort();
      await Promise.all(working);
      await runtimeOf(app).underway.idle();
    };
  },
};

/** Only finds what is left over, in a partial index that holds what is unfinished, so it costs next to nothing. */
async function sweepEverySecond(app: App, signal: AbortSignal): Promise<void> {
  const runtime = runtimeOf(app);
  while (!signal.aborted) {
    try {
      await sweepCalls(runtime);
    } catch (error) {
      if (!signal.aborted) runtime.report(error, "sweep");
    }
    await sleep(1000, undefined, { signal }).catch(() => {});
  }
}
