import { randomUUID } from "node:crypto";
import { expect, inject, test } from "vitest";
import { databaseUrl, query } from "../testing-database.ts";
import { migrate } from "./migrate.ts";
import { migrationNames } from "./schema-engine.ts";

async function emptyDatabase(): Promise<string> {
  const name = `empty_${randomUUID().replaceAll("-", "")}`;
  await query(inject("postgres"), `CREATE DATABASE ${name}`);
  return databaseUrl(inject("postgres"), name);
}

test("of two processes that start at once one applies the migrations, the other finds them applied", async () => {
  const url = await emptyDatabase();
  const applied = await Promise.all([migrate(url), migrate(url)]);
  expect(applied.toSorted((a, b) => a.length - b.length)).toEqual([[], migrationNames()]);
  expect(await migrate(url)).toEqual([]);
});

test("a database that a newer Baton has migrated is left alone", async () => {
  const url = await emptyDatabase();
  await migrate(url);
  await query(
    url,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ('x', 'x', '29990101000000_from_the_future', now(), 1)`,
  );
  await expect(migrate(url)).rejects.toThrow(/newer Baton .*29990101000000_from_the_future.*update Baton/);
});
