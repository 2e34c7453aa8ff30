import type { Sql } from "../db.ts";

/**
 * The database's clock, as this process reckons it: what several processes write down agrees, and the clock of a machine
 * that is set wrong shifts nothing.
 */
export class DatabaseClock {
  #aheadMs = 0;

  /** ISO 8601, UTC. */
  now(): string {
    return new Date(Date.now() + this.#aheadMs).toISOString();
  }

  /** Looks how far the database is ahead; to be repeated now and then. */
  async compare(db: Sql): Promise<void> {
    const asked = Date.now();
    const { rows } = await db.query<{ ms: number }>(
      "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms",
    );
    const answered = Date.now();
    const ahead = (rows[0]?.ms ?? answered) - (asked + answered) / 2;
    const doubt = (answered - asked) / 2 + negligibleMs;
    if (Math.abs(ahead - this.#aheadMs) > doubt) this.#aheadMs = ahead;
  }
}

/** Two clocks that differ by less are taken for one. */
const negligibleMs = 20;
