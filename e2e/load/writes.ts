import { parseArgs } from "node:util";
import type pg from "pg";
import { serve } from "../serve.ts";
import { client } from "./ask.ts";
import { benchFlow } from "./bench-flow.ts";
import { type Costs, costsSoFar, payloadOf, spent } from "./costs.ts";
import { begin, say } from "./customer.ts";
import { median, rounded } from "./measured.ts";
import { branches, type Line } from "./script.ts";
import { connect, onStages, type Stage } from "./stages.ts";
import { endOfLog, noRow, watchWriters, writersSince } from "./writers.ts";

/**
 * `bench writes --conversations N`: what a turn without an outside call writes, one at a time: how many transactions, bytes
 * and write-ahead log, beside the raw limit's for as many bytes of state and log.
 */
export async function writes(args: string[]): Promise<boolean> {
  const { values } = parseArgs({ args, options: { conversations: { type: "string", default: "50" } } });
  const conversations = Number(values.conversations);
  return onStages(["turns"], benchFlow(), async ({ stages, database }) => {
    const stage = stages[0] as Stage;
    await watchWriters(stage.db);
    await converse(stage, 5); // warms up
    const product = await converse(stage, conversations);
    const limit = await limitOf(await database("limit"), await payloadOf(stage.db), conversations * each);
    const { transactions, most, unexpected } = product;
    const figures = {
      turns: conversations * each,
      transactions,
      mostTransactions: most,
      torn: await tornTurns(stage.db),
      wakeUps: product.others.filter((tables) => tables === noRow).length,
      others: product.others.filter((tables) => tables !== noRow).length,
      stateBytes: product.stateBytes,
      bytesPerTurn: rounded(product.bytes),
      limitBytesPerTurn: rounded(limit.bytes),
      bytesRatio: rounded(product.bytes / limit.bytes, 2),
      walPerTurn: rounded(product.wal),
      limitWalPerTurn: rounded(limit.wal),
      walRatio: rounded(product.wal / limit.wal, 2),
      unexpected,
    };
    console.log(JSON.stringify({ bench: "writes", ...figures }));
    const within = figures.bytesRatio <= mostRatio && figures.walRatio <= mostRatio;
    return unexpected + figures.torn === 0 && transactions === 1 && within;
  });
}

const each = 10;
const mostRatio = 2.5;
const callLess = branches.filter(({ text }) => !text.includes("order"));

async function converse(stage: Stage, conversations: number) {
  const http = client(1);
  const customers = [];
  for (let at = 0; at < conversations; at++) customers.push(await begin(http, stage));
  const before = await costsSoFar(stage.db);
  const transactions: number[] = [];
  const others: string[] = [];
  let unexpected = 0;
  for (const customer of customers) {
    for (let turn = 0; turn < each; turn++) {
      const from = await endOfLog(stage.db);
      const line = callLess[turn % callLess.length] as Line;
      if (!(await say(http, stage, customer, String(turn), line))) unexpected++;
      const written = await writersSince(stage.db, from);
      transactions.push(written.filter((tables) => tables !== noRow).length);
      others.push(...written.filter((tables) => !/\bturn\b/.test(tables)));
    }
  }
  http.close();
  const { bytes, wal } = perTurn(spent(before, await costsSoFar(stage.db)), transactions.length);
  const { state } = await payloadOf(stage.db);
  console.error(`transactions a turn that changed rows: ${told(transactions)}`);
  console.error(`beside the turns' own, by what they changed: ${told(others)}`);
  return {
    transactions: median(transactions),
    most: Math.max(...transactions),
    bytes,
    wal,
    others,
    unexpected,
    stateBytes: state,
  };
}

/** Turns whose rows not one and the same transaction wrote. */
async function tornTurns(db: pg.Client): Promise<number> {
  const { rows } = await db.query<{ torn: number }>(
    `SELECT count(*)::int AS torn FROM turn t JOIN conversation c ON c.id = t.conversation_id
      LEFT JOIN message_text w ON w.conversation_id = t.conversation_id AND w.turn = t.last
      WHERE w.xmin <> t.xmin OR c.seq = t.last AND c.xmin <> t.xmin`,
  );
  return rows[0]?.torn ?? 0;
}

/** Each value with how often there is it. */
function told(values: (number | string)[]): string {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return JSON.stringify(counts);
}

async function limitOf(url: string, size: object, turns: number): Promise<Pick<Costs, "bytes" | "wal">> {
  const limit = await serve("e2e/load/limit.ts", [url]);
  const db = await connect(url);
  const http = client(1);
  try {
    for (let at = 0; at < turns / each; at++) await http.post(`${limit.url}/turn/${at}`, size);
    const before = await costsSoFar(db);
    for (let at = 0; at < turns; at++) await http.post(`${limit.url}/turn/${Math.floor(at / each)}`, size);
    return perTurn(spent(before, await costsSoFar(db)), turns);
  } finally {
    http.close();
    await Promise.all([db.end(), limit.stop()]);
  }
}

function perTurn({ bytes, wal }: Costs, turns: number) {
  return { bytes: bytes / turns, wal: wal / turns };
}
