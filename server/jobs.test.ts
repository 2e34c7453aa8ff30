import type { FastifyBaseLogger } from "fastify";
import { expect, test } from "vitest";
import { startJobs } from "./jobs.ts";
import { withApp, withDatabase } from "./testing.ts";

const given = withApp();
const other = withDatabase();

test("a job that joins a transaction exists exactly if the transaction commits", async () => {
  const { db, jobs } = given.app;
  const done: string[] = [];
  await jobs.work<{ name: string }>("test", async ({ name }) => void done.push(name), {
    pollingIntervalSeconds: 0.5,
  });
  await db.transaction((sql) => jobs.send("test", { name: "committed" }, { sql }));
  const rolledBack = db.transaction(async (sql) => {
    await jobs.send("test", { name: "rolled back" }, { sql });
    throw new Error("no");
  });
  await expect(rolledBack).rejects.toThrow("no");
  await jobs.send("test", { name: "plain" });
  await expect.poll(() => done.toSorted(), { timeout: 10_000 }).toEqual(["committed", "plain"]);
});

test("connections that are cut off are reported while it runs, and no more once it stops", async () => {
  const told: unknown[] = [];
  const log = { error: (about: unknown) => told.push(about) } as unknown as FastifyBaseLogger;
  const jobs = await startJobs(other.url, log);
  await cutOff();
  await expect.poll(() => told.length).toBeGreaterThan(0);
  await expect
    .poll(() =>
      jobs.send("after", {}).then(
        () => "sent",
        () => "away",
      ),
    )
    .toBe("sent");
  told.length = 0;
  await Promise.allSettled([jobs.stop(), cutOff()]);
  expect(told).toEqual([]);
});

function cutOff(): Promise<unknown> {
  return other.db.pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'baton jobs' AND datname = current_database()",
  );
}
