import type pg from "pg";

/** Makes a database tell from its write-ahead log who has written what. */
export async function watchWriters(db: pg.Client): Promise<void> {
  await db.query("CREATE EXTENSION IF NOT EXISTS pg_walinspect");
}

export async function endOfLog(db: pg.Client): Promise<string> {
  const { rows } = await db.query<{ lsn: string }>("SELECT pg_current_wal_flush_lsn() AS lsn");
  return rows[0]?.lsn ?? "0/0";
}

/** For each transaction that was committed since then, the tables in which it changed rows, in one word. */
export async function writersSince(db: pg.Client, lsn: string): Promise<string[]> {
  const { rows } = await db.query<{ tables: string }>(
    `WITH "end" AS MATERIALIZED (SELECT pg_current_wal_flush_lsn() AS lsn),
      committed AS (SELECT r.xid::text FROM "end", pg_get_wal_records_info($1, "end".lsn) r
        WHERE r.resource_manager = 'Transaction' AND r.record_type LIKE 'COMMIT%'),
      changed AS (SELECT DISTINCT b.xid::text, c.oid::regclass::text AS name FROM "end", pg_get_wal_block_info($1, "end".lsn) b
        JOIN pg_class c ON c.relfilenode = b.relfilenode AND c.relkind = 'r' AND c.relname NOT LIKE 'pg\\_toast%')
      SELECT coalesce(string_agg(changed.name, ', ' ORDER BY changed.name), $2) AS tables
      FROM committed LEFT JOIN changed USING (xid) GROUP BY xid`,
    [lsn, noRow],
  );
  return rows.map(({ tables }) => tables);
}

/** A transaction gets a number and a record of its commit for a NOTIFY, too. */
export const noRow = "no row (a wake-up)";
