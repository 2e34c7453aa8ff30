import { expect, test } from "vitest";
import { withDatabase } from "../testing.ts";

const it = withDatabase();
const read = { name: "reads_documents", text: "SELECT body, pg_sleep(0.05)::text AS slept FROM document" };
const crowd = Array.from({ length: 8 });

/** All at once, so that as many connections have prepared it. */
const readAtOnce = () => Promise.all(crowd.map(() => it.db.pool.query(read)));

async function documents(): Promise<void> {
  await it.db.pool.query("DROP TABLE IF EXISTS document");
  await it.db.pool.query("CREATE TABLE document (body jsonb)");
  await it.db.pool.query(`INSERT INTO document VALUES ('{"b": 1}')`);
}

/** As a newer process does that starts beside this one. */
const migration = () => it.db.pool.query("ALTER TABLE document ALTER COLUMN body SET DATA TYPE json");

test("a server that runs while a table is rewritten goes on reading it", async () => {
  await documents();
  await readAtOnce();
  await migration();
  for (const { rows } of await readAtOnce()) expect(rows).toMatchObject([{ body: { b: 1 } }]);
});

test("so does a transaction, which is begun anew and stands once", async () => {
  await documents();
  await readAtOnce();
  await migration();
  const add = () =>
    it.db.transaction(async (sql) => {
      await sql.query(`INSERT INTO document VALUES ('{"b": 2}')`);
      return (await sql.query(read)).rows.length;
    });
  await Promise.all(crowd.map(add));
  const { rows } = await it.db.pool.query("SELECT count(*)::int AS count FROM document");
  expect(rows).toEqual([{ count: 1 + crowd.length }]);
});

test("what fails for another reason fails at once", async () => {
  await expect(it.db.pool.query({ name: "fails", text: "SELECT 1 / 0" })).rejects.toThrow("division by zero");
});
