import { setTimeout as sleep } from "node:timers/promises";
import { sweepBursts } from "./bursts.ts";
import { renewOwn, sweepCalls } from "./orphans.ts";
import type { Runtime } from "./runtime.ts";

/**
 * What is looked after all the time, until the signal aborts. Each thing has a round of its own, so that a sign of life for
 * the calls made here waits for nothing that is slow: a lease that lapses has them made again elsewhere.
 */
export async function sweepAll(
  runtime: Runtime,
  compareClocks: () => Promise<unknown>,
  signal: AbortSignal,
): Promise<void> {
  await Promise.all([
    every(1_000, () => renewOwn(runtime)),
    // both only find what is left over, in partial indexes that hold what is unfinished, so they cost next to nothing
    every(1_000, () => sweepCalls(runtime)),
    every(1_000, () => sweepBursts(runtime)),
    every(10_000, compareClocks),
  ]);

  async function every(pauseMs: number, work: () => Promise<unknown>): Promise<void> {
    while (!signal.aborted) {
      await work().catch((error) => signal.aborted || runtime.report(error, "sweep"));
      await sleep(pauseMs, undefined, { signal }).catch(() => {});
    }
  }
}
