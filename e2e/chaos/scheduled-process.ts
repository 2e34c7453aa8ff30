import type pg from "pg";
import type { App } from "#server/app.ts";
import { ConversationCache } from "#server/conversations/cache.ts";
import type { CallScope } from "#server/conversations/executor.ts";
import { Mailbox } from "#server/conversations/mailbox.ts";
import { NotSent } from "#server/conversations/not-sent.ts";
import { type Runtime, runtimeOf } from "#server/conversations/runtime.ts";
import { TurnWriter } from "#server/conversations/turn-writer.ts";
import { Underway } from "#server/conversations/underway.ts";
import type { CommitOrder } from "./commit-order.ts";
import type { Deed } from "./history.ts";
import { type Quiets, ScheduledBursts } from "./quiets.ts";
import { type Asked, askedBy } from "./watch-statements.ts";

/** Lets a piece of work happen when its turn has come. */
export type Gate = <Result>(label: string, work: () => Promise<Result>) => Promise<Result>;

export interface Outside {
  /** How the vendor ends a call: with an answer, refusing it, or so that nobody hears of what it did. */
  vendor: "answers" | "refuses" | "is not heard";
  /** What it did. */
  ledger: Deed[];
  /** What everybody's statements committed. */
  order: CommitOrder;
  quiets: Quiets;
}

/** A fault to see whether it is found. */
export interface Spoil {
  /** What a process is made into. */
  runtime?: (runtime: Runtime) => Runtime;
  /** What it asks the database instead. */
  statement?: (text: string) => string;
}

interface Place {
  app: App;
  /** The only one that it takes part in. */
  conversation: string;
  outside: Outside;
  spoil: Spoil;
}

/** A server process whose every statement, and every answer from outside, waits at the gate, there and back. */
export function processBehind(
  gate: Gate,
  name: string,
  { app, conversation, outside, spoil }: Place,
): Runtime {
  const { vendor, ledger, order, quiets } = outside;
  const passing = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
    const result = await gate(`${name} ${what}`, work);
    await gate(`${name} hears`, async () => {});
    return result;
  };
  const runtime = runtimeOf(app);
  const bursts = new ScheduledBursts(quiets, (what, work) => gate(`${name}'s ${what}`, work));
  const query = (...given: unknown[]) => {
    const asked = spoilt(askedBy(given), spoil);
    return passing("asks", async () => {
      const result = await app.db.pool.query(bursts.stretched(asked));
      order.note(asked, result.rowCount ?? 0);
      bursts.note(asked);
      return isSweepOfBursts(asked) ? ofOne(conversation, result) : result;
    });
  };
  const call = async (acts: boolean, body: string, { key }: CallScope) => {
    await passing("calls", async () => {
      if (acts && vendor !== "refuses")
        ledger.push({ key, reference: body, at: Date.now(), after: order.after(key) });
    });
    if (vendor === "refuses") throw new NotSent("It is too busy.", { again: false });
    if (acts && vendor === "is not heard") throw new Error("socket hang up");
    return { status: 200, body: null };
  };
  const pool = Object.assign(Object.create(app.db.pool) as typeof app.db.pool, { query });
  const process: Runtime = {
    ...runtime,
    db: { ...app.db, pool },
    bursts,
    writer: new TurnWriter(pool),
    mailbox: new Mailbox(),
    cache: new ConversationCache(),
    underway: new Underway(),
    executors: {
      ...runtime.executors,
      httpRead: (_, scope) => call(false, "", scope),
      httpSend: ({ body }, scope) => call(true, body, scope),
    },
    probes: {},
    gate: async () => {
      // two or three short statements, as the product's own
      for (let asked = 0; asked < 3; asked++) await passing("asks to be let through", async () => {});
      return async () => {};
    },
    standings: async () => ({}),
    ears: async () => null,
    refining: null,
    changed: () => {},
  };
  return spoil.runtime?.(process) ?? process;
}

/** A text of its own may not go by the name of the statement that it was made of. */
function spoilt({ name, text, values }: Asked, { statement }: Spoil): pg.QueryConfig<unknown[]> {
  const instead = statement?.(text) ?? text;
  const given: unknown[] = Array.isArray(values) ? values : [];
  return name && instead === text ? { name, text, values: given } : { text: instead, values: given };
}

function isSweepOfBursts({ text }: pg.QueryConfig): boolean {
  return text.startsWith("SELECT conversation_id AS id FROM burst");
}

/** Runs beside this one have processes of their own. */
function ofOne(conversation: string, result: pg.QueryResult<{ id: string }>): typeof result {
  return { ...result, rows: result.rows.filter(({ id }) => id === conversation) };
}
