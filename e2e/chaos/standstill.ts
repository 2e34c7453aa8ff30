/** A stretch in which nothing ran here. Instants in ms since 1970. */
export interface Standstill {
  from: number;
  to: number;
}

const everyMs = 100;
const noticedMs = 2_000;

/**
 * Notes when this process, which has next to nothing to do, was not run for two seconds: then the machine stood still (a
 * virtual one is stopped and resumed), and what was measured meanwhile tells nothing of the servers.
 */
export function watchStandstills(): { found: Standstill[]; stop: () => void } {
  const found: Standstill[] = [];
  let last = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    if (now - last > noticedMs) found.push({ from: last, to: now });
    last = now;
  }, everyMs);
  return { found, stop: () => clearInterval(timer) };
}

/** Those of the measures in which the machine ran all the time. */
export function undisturbedBy<Measure extends { at: number; ms: number }>(
  standstills: Standstill[],
  measures: Measure[],
): Measure[] {
  return measures.filter(({ at, ms }) => !standstills.some(({ from, to }) => from < at + ms && to > at));
}
