import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "../prisma/generated/client.ts";
import { despiteConflicts, outliveConflicts } from "./database/conflict.ts";
import { hasStalePlan, outliveMigrations } from "./database/stale-plan.ts";

/** One pool, two ways in: Prisma for what is read and written calmly, plain SQL for the path of every turn. */
export function connectDb(url: string, max = 20): Db {
  const pool = new pg.Pool({ connectionString: url, max, application_name: "baton", ...patience });
  pool.on("error", () => {}); // a connection that breaks while idle is replaced by the next query
  outliveMigrations(pool);
  outliveConflicts(pool);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    url,
    pool,
    prisma,
    transaction: (work) => despiteConflicts(() => committed(pool, work)),
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** Nobody waits for a database that does not answer: what it cannot take in by then is refused. */
const patience = { connectionTimeoutMillis: 3_000, query_timeout: 30_000, keepAlive: true };

export type Db = {
  url: string;
  pool: pg.Pool;
  prisma: PrismaClient;
  /**
   * Runs `work` in one transaction: commits when it returns, rolls back when it throws. Where a migration was applied
   * meanwhile, or others were at the same rows, it is run again from its beginning, so it does nothing but read and write
   * by `sql`.
   */
  transaction: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};

/** What hand-written SQL runs on: the pool, or the client of a transaction. */
export type Sql = Pick<pg.ClientBase, "query">;

/** Each attempt that finds an old plan lets its connection go, so there are no more of them than connections. */
async function committed<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  for (let left = pool.options.max; ; left--) {
    try {
      return await inTransaction(pool, work);
    } catch (error) {
      if (left === 0 || !hasStalePlan(error)) throw error;
    }
  }
}

async function inTransaction<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const lost = (error: Error) => {
    broken = error;
  };
  client.on("error", lost); // between two statements nobody else would hear that it was cut off
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(lost);
    if (error instanceof Error && hasStalePlan(error)) broken = error;
    throw error;
  } finally {
    client.off("error", lost);
    client.release(broken);
  }
}

export type * from "../prisma/generated/client.ts";
export { Prisma } from "../prisma/generated/client.ts";
