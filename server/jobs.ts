import type { FastifyBaseLogger } from "fastify";
import { type JobWithMetadata, PgBoss, type SendOptions } from "pg-boss";
import type { Sql } from "./db.ts";

/** Retries, deadlines, sweeps and all that may wait, on pg-boss. Queues are made when they are first named. */
export async function startJobs(url: string, log: FastifyBaseLogger): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, max: 4, application_name: "baton jobs" });
  let stopping = false;
  // its connections may outlive its stop by a moment, and whoever stops the database next then cuts them off
  boss.on("error", (error) => stopping || log.error({ err: error }, "job engine"));
  const stop = () => {
    stopping = true;
    return boss.stop({ graceful: true, timeout: 5000 });
  };
  await boss.start().catch(async (error) => {
    await stop().catch(() => {});
    throw error;
  });
  const queues = new Map<string, Promise<void>>();
  const queue = (name: string) => {
    const made = queues.get(name) ?? boss.createQueue(name, { retryLimit: 5, retryBackoff: true });
    queues.set(name, made);
    made.catch(() => queues.delete(name)); // the database was away: the next one tries again
    return made;
  };
  const jobs: Jobs = {
    async send(name, data, { sql, ...options } = {}) {
      await queue(name);
      await boss.send(
        name,
        data,
        sql ? { ...options, db: { executeSql: (text, values) => run(sql, text, values) } } : options,
      );
    },
    async work(name, handle, options = {}) {
      await queue(name);
      await boss.work(
        name,
        { includeMetadata: true, batchSize: 1, pollingIntervalSeconds: 1, ...options },
        async (jobs) => {
          for (const job of jobs) await handle(job.data as never, job);
        },
      );
    },
    async every(cron, name, handle) {
      await jobs.work(name, handle);
      await boss.schedule(name, cron);
    },
    stop,
  };
  return jobs;
}

export type Jobs = {
  /** With `sql`, the job exists exactly if that transaction commits. */
  send: (queue: string, data: object, options?: SendOptions & { sql?: Sql }) => Promise<void>;
  /** A handler that throws is tried again with backoff; it must bear being called twice. */
  work: <Data extends object>(
    queue: string,
    handle: (data: Data, job: JobWithMetadata<unknown>) => Promise<void>,
    options?: { localConcurrency?: number; pollingIntervalSeconds?: number },
  ) => Promise<void>;
  /** Runs once per tick of the cron expression, in one process of all. */
  every: (cron: string, queue: string, handle: () => Promise<void>) => Promise<void>;
  stop: () => Promise<void>;
};

async function run(sql: Sql, text: string, values?: unknown[]) {
  return { rows: (await sql.query(text, values)).rows };
}
