import type pg from "pg";
import { Bursts } from "#server/conversations/bursts.ts";
import type { Sql } from "#server/db.ts";
import type { Gate } from "./scheduled-process.ts";

/** The quiets of one conversation: how long one lasts is the scheduler's to choose, and no clock's. */
export class Quiets {
  /** How many have begun. */
  begun = 0;
  readonly #db: Sql;
  readonly #conversation: string;

  constructor(db: Sql, conversation: string) {
    this.#db = db;
    this.#conversation = conversation;
  }

  /** By the database's clock it has been quiet for so long that any process may look for it. */
  async pass(): Promise<void> {
    await this.#db.query(
      "UPDATE burst SET due = now() - interval '2 seconds' WHERE conversation_id = $1 AND due > now()",
      [this.#conversation],
    );
  }
}

/** Waits of one process, each over when its turn has come; a quiet that was put off meanwhile is not over with it. */
export class ScheduledBursts extends Bursts {
  readonly #quiets: Quiets;
  readonly #gate: Gate;
  /** The last that this process began. */
  #mine = 0;
  #latest: (() => void) | null = null;

  constructor(quiets: Quiets, gate: Gate) {
    super();
    this.#quiets = quiets;
    this.#gate = gate;
  }

  override wait(_: string, over: () => void): void {
    const mine = this.#mine;
    this.#latest = over;
    void this.#gate("quiet is over", async () => {
      if (mine === this.#quiets.begun) await this.#quiets.pass();
      if (this.#latest === over) over();
    });
  }

  /** A statement as it goes to the database: a quiet lasts until the scheduler ends it. */
  stretched(asked: pg.QueryConfig<unknown[]>): typeof asked {
    const [id] = asked.values ?? [];
    return asked.text.startsWith("INSERT INTO burst") ? { ...asked, values: [id, endlessMs] } : asked;
  }

  note({ text }: pg.QueryConfig): void {
    if (text.startsWith("INSERT INTO burst")) this.#mine = ++this.#quiets.begun;
  }
}

const endlessMs = 3_600_000;
