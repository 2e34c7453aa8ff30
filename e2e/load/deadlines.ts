import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { startEmbedded } from "#server/database/embedded.ts";
import { runToEnd, type Served, serve } from "../serve.ts";
import { client } from "./ask.ts";
import { cloneConversations } from "./clone-conversations.ts";
import { areMet, deadlinesGoals } from "./goals.ts";
import { quietFlow, reminder } from "./quiet-flow.ts";
import { branches } from "./script.ts";

/**
 * `bench deadlines --pending N --due M --seconds S --processes P`: of N conversations that wait, M come due within S
 * seconds. How late each one's turn was committed, by the database's own clock.
 */
export async function deadlines(args: string[]): Promise<boolean> {
  const size = sizeOf(args);
  const folder = mkdtempSync(join(tmpdir(), "baton-bench-"));
  const database = await startTelling(folder);
  const env = { DATA_DIR: folder, PORT: "0", LOG_LEVEL: "error", DATABASE_URL: database.url };
  const db = new pg.Client({ connectionString: database.url });
  const served: Served[] = [];
  try {
    const file = join(folder, "quiet.flow.json");
    writeFileSync(file, JSON.stringify(quietFlow()));
    await runToEnd("server/commands/flow.ts", ["publish", file, "--as", "Quiet"], env);
    for (let at = 0; at < size.processes; at++)
      served.push(await serve("server/commands/start.ts", ["--without-web"], env));
    await db.connect();
    await cloneConversations(db, await begun(served[0]?.url ?? ""), size.pending);
    await letComeDue(db, size);
    await untilFired(db, size.seconds);
    const figures = await judge(db);
    console.log(
      JSON.stringify({
        bench: "deadlines",
        pending: size.pending,
        due: size.due,
        ...figures,
        processes: size.processes,
        cores: availableParallelism(),
      }),
    );
    return areMet(deadlinesGoals(figures));
  } finally {
    for (const { stop } of served) await stop();
    await db.end().catch(() => {});
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Size = ReturnType<typeof sizeOf>;

function sizeOf(args: string[]) {
  const options = {
    pending: { type: "string", default: "1000000" },
    due: { type: "string", default: "50000" },
    seconds: { type: "string", default: "60" },
    processes: { type: "string", default: "1" },
  } as const;
  const { pending, due, seconds, processes } = parseArgs({ args, options }).values;
  return {
    pending: Number(pending),
    due: Number(due),
    seconds: Number(seconds),
    processes: Number(processes),
  };
}

/** A database that can tell when each row was committed. */
async function startTelling(folder: string) {
  const first = await startEmbedded(folder, { durable: true });
  const db = new pg.Client({ connectionString: first.url });
  await db.connect();
  await db.query("ALTER SYSTEM SET track_commit_timestamp = on");
  await db.end();
  await first.stop();
  return startEmbedded(folder, { durable: true });
}

/** Conversations held through the channel, each left with a question that nobody answers. */
async function begun(url: string): Promise<string[]> {
  const http = client(1);
  const ids: string[] = [];
  for (const { text } of branches) {
    const { body } = await http.post(`${url}/api/chat/demo/conversations`, { flow: "Quiet" });
    const { conversationId, token } = body as { conversationId: string; token: string };
    await http.post(`${url}/api/chat/conversations/${conversationId}/messages`, { id: "1", text }, token);
    ids.push(conversationId);
  }
  http.close();
  return ids;
}

/** For the rows to be written before the first of them is due. */
const headStartS = 20;

async function letComeDue(db: pg.Client, { due, seconds }: Size): Promise<void> {
  await db.query(
    `CREATE TABLE bench_due AS
      WITH chosen AS MATERIALIZED (SELECT d.conversation_id AS id, d.token FROM deadline d
        JOIN conversation c ON c.id = d.conversation_id JOIN flow f ON f.id = c.flow_id
        WHERE f.name = 'Quiet' ORDER BY random() LIMIT $1)
      SELECT id, token, date_trunc('milliseconds', now() + ($3 + random() * $2) * interval '1 second') AS due FROM chosen`,
    [due, seconds, headStartS],
  );
  await db.query("UPDATE deadline d SET due = b.due FROM bench_due b WHERE d.conversation_id = b.id");
}

/** Until all are fired, or nobody could say any more that they are merely late. */
async function untilFired(db: pg.Client, seconds: number): Promise<void> {
  const until = performance.now() + (headStartS + seconds + 120) * 1000;
  for (let left = 1; left > 0 && performance.now() < until; ) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const { rows } = await db.query<{ left: number; late: number }>(
      `SELECT count(*)::int AS left, count(*) FILTER (WHERE d.due < now() - interval '1 second')::int AS late
        FROM deadline d JOIN bench_due b ON b.id = d.conversation_id AND b.token = d.token`,
    );
    left = rows[0]?.left ?? 0;
    console.error(`${left} to come, ${rows[0]?.late} later than a second`);
  }
}

async function judge(db: pg.Client) {
  const { rows } = await db.query<Record<"p50" | "p99" | "max" | "early" | "lost" | "doubled", number>>(
    `WITH fired AS (SELECT b.id, extract(epoch FROM pg_xact_commit_timestamp(e.xmin) - b.due) * 1000 AS late
        FROM bench_due b LEFT JOIN turn e ON e.conversation_id = b.id AND e.event_id = 'due:' || b.token),
      told AS (SELECT conversation_id AS id, count(*) FROM message_text WHERE $1 = ANY (bodies) GROUP BY 1)
      SELECT (percentile_cont(0.5) WITHIN GROUP (ORDER BY late))::float8 AS p50,
        (percentile_cont(0.99) WITHIN GROUP (ORDER BY late))::float8 AS p99, max(late)::float8 AS max,
        (count(*) FILTER (WHERE late < 0) + (SELECT count(*) FROM told WHERE id NOT IN (SELECT id FROM bench_due)))::int AS early,
        count(*) FILTER (WHERE late IS NULL OR told.id IS NULL)::int AS lost,
        count(*) FILTER (WHERE told.count > 1)::int AS doubled
      FROM fired LEFT JOIN told USING (id)`,
    [reminder],
  );
  const { p50 = 0, p99 = 0, max = 0, early = 0, lost = 0, doubled = 0 } = rows[0] ?? {};
  return {
    latenessP99Ms: Math.round(p99),
    early,
    lost,
    doubled,
    latenessP50Ms: Math.round(p50),
    latenessMaxMs: Math.round(max),
  };
}
