import { type Costs, costsSoFar, spent } from "./costs.ts";
import { cpuOf } from "./cpu.ts";
import type { Stage } from "./stages.ts";

/** What a stretch of turns cost, each figure for one turn. */
export interface Measured {
  turns: number;
  perSecond: number;
  p50Ms: number;
  /** Processor time of the server and of the database. */
  serverMs: number;
  databaseMs: number;
  costs: Costs;
}

type Timed = <T>(work: () => Promise<T>) => Promise<T>;

/** Measures what `play` times as turns. */
export async function measured(
  { product, db, postmaster }: Stage,
  play: (turn: Timed) => Promise<unknown>,
): Promise<Measured> {
  const latencies: number[] = [];
  const turn: Timed = async (work) => {
    const from = performance.now();
    const result = await work();
    latencies.push(performance.now() - from);
    return result;
  };
  const server = product.process.pid ?? 0;
  const before = { costs: await costsSoFar(db), server: cpuOf(server), database: cpuOf(postmaster) };
  const began = performance.now();
  await play(turn);
  const took = (performance.now() - began) / 1000;
  const cpu = { server: cpuOf(server), database: cpuOf(postmaster) };
  const turns = latencies.length;
  const { bytes, wal, transactions } = spent(before.costs, await costsSoFar(db));
  return {
    turns,
    perSecond: turns / took,
    p50Ms: median(latencies),
    serverMs: (cpu.server - before.server) / turns,
    databaseMs: (cpu.database - before.database) / turns,
    costs: { bytes: bytes / turns, wal: wal / turns, transactions: transactions / turns },
  };
}

/** Does `work` for each of the items, `c` at once. */
export async function atOnce<T>(c: number, items: Iterable<T>, work: (item: T) => Promise<unknown>) {
  const left = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = left.next(); !next.done; next = left.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: c }, worker));
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export function rounded(value: number, digits = 0): number {
  return Number(value.toFixed(digits));
}
