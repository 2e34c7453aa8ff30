import type pg from "pg";

/** What the database has done so far: bytes of tables and indexes, bytes of write-ahead log, transactions committed. */
export interface Costs {
  bytes: number;
  wal: number;
  transactions: number;
}

/** Reads them after a flush of the counters, which Postgres keeps back for up to a second. */
export async function costsSoFar(client: pg.Client): Promise<Costs> {
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  const { rows } = await client.query<
    Record<keyof Costs, string>
  >(`SELECT pg_database_size(current_database()) AS bytes,
    pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') AS wal,
    (SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()) AS transactions`);
  const [row] = rows;
  return { bytes: Number(row?.bytes), wal: Number(row?.wal), transactions: Number(row?.transactions) };
}

export function spent(from: Costs, to: Costs): Costs {
  return {
    bytes: to.bytes - from.bytes,
    wal: to.wal - from.wal,
    transactions: to.transactions - from.transactions,
  };
}

/** Bytes of its own that an average turn of the product stores: the state, and what is added to the log. */
export async function payloadOf(client: pg.Client): Promise<{ state: number; log: number }> {
  const { rows } = await client.query<{ state: string; log: string }>(`
    WITH bench AS (SELECT c.id, c.snapshot FROM conversation c JOIN flow f ON f.id = c.flow_id WHERE f.name = 'Bench'),
    turns AS (SELECT count(*)::float AS n FROM turn t JOIN bench b ON b.id = t.conversation_id WHERE t.event_id LIKE 'customer:%')
    SELECT (SELECT avg(octet_length(snapshot::text)) FROM bench) AS state,
      ((SELECT sum(octet_length(entries::text) + octet_length(event_id)) FROM turn t JOIN bench b ON b.id = t.conversation_id)
       + (SELECT sum(octet_length(array_to_string(bodies || personal, ''))) FROM message_text t JOIN bench b ON b.id = t.conversation_id)
       + (SELECT coalesce(sum(octet_length(input::text) + octet_length(result::text)), 0) FROM effect e JOIN bench b ON b.id = e.conversation_id)
      ) / (SELECT n FROM turns) AS log`);
  return { state: Math.round(Number(rows[0]?.state)), log: Math.round(Number(rows[0]?.log)) };
}
