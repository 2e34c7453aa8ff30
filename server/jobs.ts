import type { FastifyBaseLogger } from "fastify";
import { type JobWithMetadata, PgBoss, type Queue, type SendOptions, type WorkOptions } from "pg-boss";
import type { Sql } from "./db.ts";

/** Retries, orphans and all that may wait, on pg-boss. Queues are made when they are first named. */
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
  const worked = new Set<string>();
  const queue = (asked: JobQueue) => {
    const { name, ...options } = typeof asked === "string" ? { name: asked } : asked;
    const made =
      queues.get(name) ?? boss.createQueue(name, { retryLimit: 5, retryBackoff: true, ...options });
    queues.set(name, made);
    made.catch(() => queues.delete(name)); // the database was away: the next one tries again
    return made.then(() => name);
  };
  return {
    async send(asked, data, { sql, ...options } = {}) {
      const name = await queue(asked);
      await boss.send(
        name,
        data,
        sql ? { ...options, db: { executeSql: (text, values) => run(sql, text, values) } } : options,
      );
    },
    async work(asked, handle, options = {}) {
      const name = await queue(asked);
      worked.add(name);
      const asBatch = { ...defaults, ...options, includeMetadata: true, perJobResults: true } as const;
      await boss.work(name, asBatch, (jobs) => Promise.all(jobs.map((job) => settled(job, handle))));
    },
    async rest() {
      await Promise.all([...worked].map((name) => boss.offWork(name)));
    },
    stop,
  };
}

export type Jobs = {
  /** With `sql`, the job exists exactly if that transaction commits. */
  send: (queue: JobQueue, data: object, options?: SendOptions & { sql?: Sql }) => Promise<void>;
  /** A handler that throws is tried again with backoff; it must bear being called twice. */
  work: <Data extends object>(
    queue: JobQueue,
    handle: Handle<Data>,
    options?: Pick<
      WorkOptions,
      "batchSize" | "burstWhenBatchFull" | "localConcurrency" | "pollingIntervalSeconds"
    >,
  ) => Promise<void>;
  /** Takes no more jobs, and ends with those under way; sending goes on. */
  rest: () => Promise<void>;
  stop: () => Promise<void>;
};

/** A queue by its name, or with what it does differently from the others. */
export type JobQueue = string | Queue;

type Handle<Data> = (data: Data, job: JobWithMetadata<unknown>) => Promise<void>;

const defaults = { batchSize: 1, pollingIntervalSeconds: 1 };

/** The jobs of a batch run at once, and each ends by itself. */
async function settled<Data>(job: JobWithMetadata<unknown>, handle: Handle<Data>) {
  try {
    await handle(job.data as Data, job);
    return { id: job.id, status: "completed" as const };
  } catch (error) {
    return { id: job.id, status: "failed" as const, output: { message: String(error) } };
  }
}

async function run(sql: Sql, text: string, values?: unknown[]) {
  return { rows: (await sql.query(text, values)).rows };
}
