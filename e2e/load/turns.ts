import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { findEmbedded } from "#server/database/embedded.ts";
import { runToEnd, type Served, serve } from "../serve.ts";
import { client } from "./ask.ts";
import { type Costs, costsSoFar, payloadOf, spent } from "./costs.ts";
import { cpuOf, parentOf } from "./cpu.ts";
import { areMet, turnsGoals } from "./goals.ts";
import { median, rounded } from "./measured.ts";
import { type Line, lines } from "./script.ts";

/**
 * `bench turns --c N --seconds S`: full turns of the product through HTTP, every reply compared with the expected one,
 * in rounds that take turns with the raw limit on the same database server. Prints the median round of each.
 */
export async function turns(args: string[]): Promise<boolean> {
  const options = {
    c: { type: "string", default: "16" },
    seconds: { type: "string", default: "20" },
  } as const;
  const { values } = parseArgs({ args, options });
  const c = Number(values.c);
  const seconds = Number(values.seconds) / rounds;
  const folder = mkdtempSync(join(tmpdir(), "baton-bench-"));
  const env = { DATA_DIR: folder, PORT: "0", LOG_LEVEL: "error", DATABASE_URL: "" };
  await runToEnd("server/commands/flow.ts", ["publish", "e2e/load/turns.flow.json", "--as", "Bench"], env);
  const orders = await serve("e2e/load/orders.ts", []);
  const product = await serve("e2e/load/server.ts", [], { ...env, ORDERS: orders.url });
  try {
    const databases = await connect(folder);
    const limit = await serve("e2e/load/limit.ts", [databases.limitUrl]);
    const bench: Bench = { c, seconds, product, limit, ...databases };
    await round({ ...bench, seconds: Math.max(seconds, warmUpS) }); // tells how many bytes a turn stores, too
    const measured: Round[] = [];
    for (let at = 0; at < rounds; at++) measured.push(await round(bench));
    const figures = summary(c, measured);
    console.log(JSON.stringify(figures));
    await Promise.all([limit.stop(), bench.db.end(), bench.limitDb.end()]);
    const mistakes = measured.reduce((sum, one) => sum + one.mistakes, 0);
    return areMet(turnsGoals({ ...figures, mistakes }));
  } finally {
    await Promise.all([product.stop(), orders.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

const rounds = 5;
/** Until the compiler of a freshly started server has come to rest: its turns cost half as much by then. */
const warmUpS = 10;

interface Bench {
  c: number;
  seconds: number;
  product: Served;
  limit: Served;
  limitUrl: string;
  db: pg.Client;
  limitDb: pg.Client;
  postmaster: number;
}

interface Side {
  perSecond: number;
  done: number;
  latencies: number[];
  costs: Costs;
  /** Milliseconds of processor time a turn: what a busy neighbour changes least. */
  cpu: { server: number; db: number };
}

interface Round {
  product: Side;
  limit: Side;
  mistakes: number;
}

async function connect(folder: string): Promise<Pick<Bench, "db" | "limitDb" | "limitUrl" | "postmaster">> {
  const url = await findEmbedded(folder);
  if (!url) throw new Error("The bench's database is not up.");
  const limitUrl = url.replace(/\/[^/]*$/, "/limit");
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  await db.query('CREATE DATABASE "limit"');
  const limitDb = new pg.Client({ connectionString: limitUrl });
  await limitDb.connect();
  const { rows } = await db.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  return { db, limitDb, limitUrl, postmaster: parentOf(rows[0]?.pid ?? 0) };
}

async function round(bench: Bench): Promise<Round> {
  let mistakes = 0;
  const product = await measure(bench, bench.product, bench.db, (http, next, turn) =>
    conversation(bench.product.url, http, next(), turn, () => mistakes++),
  );
  const size = await payloadOf(bench.db);
  const limit = await measure(bench, bench.limit, bench.limitDb, async (http, next, turn) => {
    const url = `${bench.limit.url}/turn/${next() % 1000}`;
    for (let at = 0; at < 10; at++) await turn(() => http.post(url, size));
  });
  if (mistakes > 0) console.error(`${mistakes} replies were not the expected ones.`);
  const told = [product, limit].map(({ perSecond }) => Math.round(perSecond));
  console.error(
    `round: ${told.join(" turns/s, limit ")} (${size.state} + ${size.log} bytes); ms of processor time a turn, server + database: ${cpuTold(product)}, limit ${cpuTold(limit)}`,
  );
  return { product, limit, mistakes };
}

function cpuTold({ cpu }: Side): string {
  return `${cpu.server.toFixed(2)} + ${cpu.db.toFixed(2)}`;
}

type Http = ReturnType<typeof client>;
type Timed = <T>(work: () => Promise<T>) => Promise<T>;

let conversations = 0;

/** `c` customers at once, each beginning anew when a conversation is over, for as long as the round lasts. */
async function measure(
  { c, seconds, postmaster }: Bench,
  { process: server }: Served,
  db: pg.Client,
  play: (http: Http, next: () => number, turn: Timed) => Promise<void>,
): Promise<Side> {
  const http = client(c);
  const before = await costsSoFar(db);
  const cpu = () => ({ server: cpuOf(server.pid ?? 0), db: cpuOf(postmaster) });
  const cpuBefore = cpu();
  const latencies: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  const turn: Timed = async (work) => {
    const from = performance.now();
    const result = await work();
    latencies.push(performance.now() - from);
    return result;
  };
  const customer = async () => {
    while (performance.now() < until) await play(http, () => conversations++, turn);
  };
  await Promise.all(Array.from({ length: c }, customer));
  const took = (performance.now() - began) / 1000;
  const cpuAfter = cpu();
  http.close();
  const costs = spent(before, await costsSoFar(db));
  return {
    perSecond: latencies.length / took,
    done: latencies.length,
    latencies,
    costs,
    cpu: {
      server: (cpuAfter.server - cpuBefore.server) / latencies.length,
      db: (cpuAfter.db - cpuBefore.db) / latencies.length,
    },
  };
}

interface Begun {
  conversationId: string;
  token: string;
}

async function conversation(
  url: string,
  http: Http,
  place: number,
  turn: Timed,
  mistaken: () => void,
): Promise<void> {
  const begun = await http.post(`${url}/api/chat/demo/conversations`, { flow: "Bench" });
  const { conversationId, token } = begun.body as Begun;
  const messages = `${url}/api/chat/conversations/${conversationId}/messages`;
  for (const [at, line] of lines(place).entries()) {
    const answer = await turn(() => http.post(messages, { id: String(at), text: line.text }, token));
    if (!isExpected(answer.body, line)) mistaken();
  }
}

function isExpected(body: unknown, { replies }: Line): boolean {
  const said = (body as { messages?: { text: string }[] }).messages?.map(({ text }) => text) ?? [];
  return said.join("\n") === replies.join("\n");
}

function summary(c: number, measured: Round[]) {
  const latencies = measured.flatMap(({ product }) => product.latencies).sort((a, b) => a - b);
  const percentile = (share: number) => rounded(latencies[Math.floor(latencies.length * share)] ?? 0, 2);
  const perTurn = (side: "product" | "limit", cost: keyof Costs) =>
    median(measured.map((one) => one[side].costs[cost] / one[side].done));
  return {
    bench: "turns",
    c,
    turnsPerSecond: rounded(median(measured.map(({ product }) => product.perSecond)), 1),
    p50Ms: percentile(0.5),
    p95Ms: percentile(0.95),
    p99Ms: percentile(0.99),
    limitTurnsPerSecond: rounded(median(measured.map(({ limit }) => limit.perSecond)), 1),
    ratio: rounded(median(measured.map(({ product, limit }) => product.perSecond / limit.perSecond)), 3),
    bytesPerTurn: Math.round(perTurn("product", "bytes")),
    walPerTurn: Math.round(perTurn("product", "wal")),
    transactionsPerTurn: rounded(perTurn("product", "transactions"), 2),
    limitBytesPerTurn: Math.round(perTurn("limit", "bytes")),
    limitWalPerTurn: Math.round(perTurn("limit", "wal")),
  };
}
