import { expect, test } from "vitest";
import { withApp } from "./testing.ts";

const given = withApp();

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
