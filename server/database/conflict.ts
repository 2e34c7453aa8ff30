import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";

/** Whether something was undone as a whole because of what others did at the same moment: it may be done again. */
export function isConflict(error: unknown): boolean {
  return typeof error === "object" && error !== null && conflicts.has((error as { code?: unknown }).code);
}

/** A serialization failure, a deadlock, a lock that was not to be had in time. */
const conflicts = new Set<unknown>(["40001", "40P01", "55P03"]);

/** Does it until no conflict undoes it, a few times; what still fails then may be tried again by whoever asked for it. */
export async function despiteConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let pauseMs = firstPauseMs; ; pauseMs *= 2) {
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error) || pauseMs > longestPauseMs) throw error;
      await sleep(Math.random() * pauseMs); // so that those who met do not meet again
    }
  }
}

const firstPauseMs = 10;
const longestPauseMs = 320;

type Query = (asked: unknown, ...more: unknown[]) => unknown;

/** Sends statements once more that a conflict has undone: outside of a transaction each is undone by itself. */
export function outliveConflicts(pool: pg.Pool): void {
  const query = pool.query.bind(pool) as Query;
  const again: Query = (asked, ...more) => {
    const answer = query(asked, ...more);
    if (!(answer instanceof Promise)) return answer;
    return answer.catch((error) => {
      if (!isConflict(error)) throw error;
      return despiteConflicts(() => query(asked, ...more) as Promise<unknown>);
    });
  };
  pool.query = again as typeof pool.query;
}
