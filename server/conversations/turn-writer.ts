import type pg from "pg";
import { databaseAway, databaseSilent } from "../database/away.ts";
import { isConflict } from "../database/conflict.ts";
import type { Sql } from "../db.ts";
import { nextRound } from "./round.ts";
import { isDuplicateEvent, mostTurns, type TurnWrite, writeTurns } from "./turn.store.ts";

/**
 * Writes turns in shared transactions: while one is on its way, what comes meanwhile waits and goes with the next. So a
 * busy process pays for the round trip and the flush to disk once for many conversations, and a quiet one never waits.
 */
export class TurnWriter {
  #db: Sql;
  /** Statements on their way. */
  #lanes = 0;
  /** Those of them that have been so for too long. */
  #overdue = 0;
  #waiting: Waiting[] = [];

  constructor(db: Sql) {
    this.#db = db;
  }

  /** `stale` when another turn of this conversation came first; throws what `isDuplicateEvent` knows. */
  write(turn: TurnWrite): Promise<"written" | "stale"> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ turn, resolve, reject });
      this.#begin();
    });
  }

  /** One after the other, so that each carries many turns; but past one that hangs, as on a row that somebody holds, others go. */
  #begin(): void {
    if (this.#lanes === this.#overdue && this.#lanes < mostLanes) void this.#drain();
  }

  /** What has reached the process by now is read first, so that what came at once goes at once. */
  async #drain(): Promise<void> {
    this.#lanes++;
    await nextRound();
    while (this.#waiting.length > 0 && this.#lanes - this.#overdue <= 1) {
      await this.#watched(this.#together(this.#next()));
      await nextRound();
    }
    this.#lanes--;
  }

  async #watched(writing: Promise<void>): Promise<void> {
    let overdue = 0;
    const timer = setTimeout(() => {
      overdue = 1;
      this.#overdue++;
      if (this.#waiting.length > 0) this.#begin();
    }, overdueMs);
    await writing;
    clearTimeout(timer);
    this.#overdue -= overdue;
  }

  /** Those that came first, but of each conversation one: what two turns of it started from cannot both still stand. */
  #next(): Waiting[] {
    const batch = new Map<string, Waiting>();
    const later: Waiting[] = [];
    for (const one of this.#waiting) {
      const { id } = one.turn.after;
      if (batch.size < mostTurns && !batch.has(id)) batch.set(id, one);
      else later.push(one);
    }
    this.#waiting = later;
    // in one order in every process, so that no two statements wait for each other's rows
    return [...batch.values()].sort((one, other) => (one.turn.after.id < other.turn.after.id ? -1 : 1));
  }

  async #together(batch: Waiting[]): Promise<void> {
    try {
      const written = await writeTurns(
        this.#db,
        batch.map(({ turn }) => turn),
      );
      for (const { turn, resolve } of batch) resolve(written.has(turn.after.id) ? "written" : "stale");
    } catch (error) {
      const repeated = batch.find(({ turn }) => isDuplicateOf(error, turn.after.id));
      if (repeated) {
        repeated.reject(error);
        const others = batch.filter((one) => one !== repeated);
        if (others.length > 0) await this.#together(others);
        return;
      }
      // what could not be written was for one turn's sake, and undid them all: each by itself, and only that one fails
      if (batch.length > 1 && (isConflict(error) || !databaseAway(error))) {
        for (const one of batch) await this.#together([one]);
        return;
      }
      // whoever waits behind a database that has fallen silent, and not just over a row, would only hear the same, later
      const silent = databaseSilent(error) && this.#lanes === this.#overdue;
      const refused = silent ? [...batch, ...this.#waiting.splice(0)] : batch;
      for (const { reject } of refused) reject(error);
    }
  }
}

/** Many times what a statement takes on a busy machine. */
const overdueMs = 100;
/** A few hanging ones leave the pool's other connections to everybody else. */
const mostLanes = 6;

/** The database names the key that was there before: customers who send again must not slow the others down. */
function isDuplicateOf(error: unknown, id: string): boolean {
  return isDuplicateEvent(error) && ((error as pg.DatabaseError).detail ?? "").includes(`=(${id}, `);
}

interface Waiting {
  turn: TurnWrite;
  resolve: (result: "written" | "stale") => void;
  reject: (error: unknown) => void;
}
