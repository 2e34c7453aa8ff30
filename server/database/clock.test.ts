import { beforeEach, expect, test, vi } from "vitest";
import type { Sql } from "../db.ts";
import { DatabaseClock } from "./clock.ts";

// both clocks stand still, so that they differ by what a test says and nothing else
beforeEach(() => {
  vi.spyOn(Date, "now").mockReturnValue(Date.parse("2026-11-29T12:00:00.000Z"));
  return () => vi.restoreAllMocks();
});

/** A database whose clock is so far ahead of this process's. */
function databaseAhead(ms: () => number): Sql {
  return { query: async () => ({ rows: [{ ms: Date.now() + ms() }] }) } as unknown as Sql;
}

const aheadMs = (clock: DatabaseClock) => Date.parse(clock.now()) - Date.now();

test("a process whose own clock is an hour slow writes down the database's time", async () => {
  const clock = new DatabaseClock();
  await clock.compare(databaseAhead(() => 3_600_000));
  expect(aheadMs(clock)).toBe(3_600_000);
});

test("a clock that is set while the process runs is noticed, one that is as good as the same is left alone", async () => {
  const clock = new DatabaseClock();
  let ahead = 5;
  const database = databaseAhead(() => ahead);
  await clock.compare(database);
  expect(aheadMs(clock)).toBe(0);
  ahead = -86_400_000;
  await clock.compare(database);
  expect(aheadMs(clock)).toBe(-86_400_000);
});
