import { expect, test } from "vitest";
import { type Change, startLive } from "./live.ts";
import { withDatabase } from "./testing.ts";
import { startProxy } from "./testing-proxy.ts";

const database = withDatabase();

test("a change wakes the subscribers of that conversation in every process, and nobody else", async () => {
  const [here, there] = await Promise.all([startLive(database.url), startLive(database.url)]);
  const over = new AbortController();
  const woken: string[] = [];
  here.subscribe({ conversationId: "a" }, () => woken.push("here a"), over.signal);
  there.subscribe({ conversationId: "a" }, () => woken.push("there a"), over.signal);
  there.subscribe({ conversationId: "b" }, () => woken.push("there b"), over.signal);
  there.subscribe({ workspaceId: "w" }, () => woken.push("there w"), over.signal);
  here.changed("a", "w");
  await expect.poll(() => woken.toSorted()).toEqual(["here a", "there a", "there w"]);
  over.abort();
  here.changed("a", "w");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(woken).toHaveLength(3);
  await Promise.all([here.stop(), there.stop()]);
});

test("watching yields at once and ends when aborted", async () => {
  const live = await startLive(database.url);
  const over = new AbortController();
  let rounds = 0;
  for await (const _ of live.watch({ workspaceId: "w" }, over.signal)) {
    rounds++;
    if (rounds === 1) setTimeout(() => live.announce({ workspaceId: "w", topic: "flows" }), 10);
    else over.abort();
  }
  expect(rounds).toBe(2);
  await live.stop();
});

test("what a lost wake-up would have told is found by one look for all who watch, and nobody else is woken", async () => {
  const watched: Partial<Change>[][] = [];
  const look = async (filters: Partial<Change>[]) => {
    watched.push(filters);
    return [{ workspaceId: "w", conversationId: "a" }];
  };
  const live = await startLive(database.url, look);
  const over = new AbortController();
  const woken: string[] = [];
  for (const conversationId of ["a", "a", "b"])
    live.subscribe({ conversationId }, () => woken.push(conversationId), over.signal);
  await expect.poll(() => woken, { timeout: 10_000 }).toEqual(["a", "a"]);
  expect(watched).toEqual([["a", "a", "b"].map((conversationId) => ({ conversationId }))]);
  over.abort();
  await live.stop();
});

test("while the database is away one connection alone is tried for, and one comes back", async () => {
  const proxy = await startProxy(database.url);
  const live = await startLive(proxy.url);
  await proxy.cut();
  await new Promise((resolve) => setTimeout(resolve, 2_300)); // some attempts
  await proxy.mend();
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  const { rows } = await database.db.pool.query(
    "SELECT 1 FROM pg_stat_activity WHERE application_name = 'baton live' AND datname = current_database()",
  );
  expect(rows).toHaveLength(1);
  await live.stop();
  await proxy.stop();
});
