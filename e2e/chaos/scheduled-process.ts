import type { App } from "#server/app.ts";
import { Bursts } from "#server/conversations/bursts.ts";
import { ConversationCache } from "#server/conversations/cache.ts";
import type { CallScope } from "#server/conversations/executor.ts";
import { Mailbox } from "#server/conversations/mailbox.ts";
import { NotSent } from "#server/conversations/not-sent.ts";
import { type Runtime, runtimeOf } from "#server/conversations/runtime.ts";
import { TurnWriter } from "#server/conversations/turn-writer.ts";
import { Underway } from "#server/conversations/underway.ts";
import type { Deed } from "./history.ts";

/** Lets a piece of work happen when its turn has come. */
export type Gate = <Result>(label: string, work: () => Promise<Result>) => Promise<Result>;

export interface Outside {
  /** How the vendor ends a call: with an answer, refusing it, or so that nobody hears of what it did. */
  vendor: "answers" | "refuses" | "is not heard";
  /** What it did. */
  ledger: Deed[];
}

/** A server process whose every statement, and every answer from outside, waits at the gate, there and back. */
export function processBehind(gate: Gate, app: App, name: string, { vendor, ledger }: Outside): Runtime {
  const passing = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
    const result = await gate(`${name} ${what}`, work);
    await gate(`${name} hears`, async () => {});
    return result;
  };
  const runtime = runtimeOf(app);
  const query = (...given: unknown[]) =>
    passing("asks", () => (app.db.pool.query as (...given: unknown[]) => Promise<unknown>)(...given));
  const call = async (acts: boolean, body: string, { key }: CallScope) => {
    await passing("calls", async () => {
      if (acts && vendor !== "refuses") ledger.push({ key, reference: body, at: Date.now() });
    });
    if (vendor === "refuses") throw new NotSent("It is too busy.", { again: false });
    if (acts && vendor === "is not heard") throw new Error("socket hang up");
    return { status: 200, body: null };
  };
  const pool = Object.assign(Object.create(app.db.pool) as typeof app.db.pool, { query });
  return {
    ...runtime,
    db: { ...app.db, pool },
    bursts: new Bursts(),
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
    gate: async () => async () => {},
    standings: async () => ({}),
    ears: async () => null,
    refining: null,
    changed: () => {},
  };
}
