import { parseArgs } from "node:util";
import { client } from "./ask.ts";
import { benchFlow } from "./bench-flow.ts";
import { cloneConversations } from "./clone-conversations.ts";
import { costsSoFar } from "./costs.ts";
import { begin, type Customer, say } from "./customer.ts";
import { atOnce, type Measured, measured, median, rounded } from "./measured.ts";
import { branches, type Line, lines } from "./script.ts";
import { onStages, type Stage } from "./stages.ts";

/**
 * `bench idle --idle N --beside M --seconds S --c C`: the rate of turns with N conversations stored that nobody goes on
 * with, beside that with M of them: two servers on two databases of one PostgreSQL, in rounds that take turns.
 */
export async function idle(args: string[]): Promise<boolean> {
  const size = sizeOf(args);
  return onStages(["few", "many"], benchFlow(), async ({ stages }) => {
    const [few, many] = stages as [Stage, Stage];
    const stored = [await store(few, size.beside), await store(many, size.idle)] as const;
    const all: Round[] = [];
    await round([few, many], stored, { ...size, seconds: size.seconds / 2 }); // warms up
    for (let at = 0; at < rounds; at++) all.push(await round([few, many], stored, size));
    const figures = summary(all);
    const { idle, beside, c } = size;
    const bytesPerIdle = rounded(stored[1].bytes / idle);
    console.log(JSON.stringify({ bench: "idle", idle, beside, c, bytesPerIdle, ...figures }));
    return figures.unexpected === 0 && figures.ratio >= leastRatio;
  });
}

const rounds = 5;
const leastRatio = 0.8;
/** So many of the stored conversations are gone on with in each round. */
const wokenEach = 500;

type Size = ReturnType<typeof sizeOf>;

function sizeOf(args: string[]) {
  const options = {
    idle: { type: "string", default: "1000000" },
    beside: { type: "string", default: "10000" },
    seconds: { type: "string", default: "50" },
    c: { type: "string", default: "16" },
  } as const;
  const { idle, beside, seconds, c } = parseArgs({ args, options }).values;
  return {
    idle: Number(idle),
    beside: Number(beside),
    c: Number(c),
    seconds: Number(seconds) / 2 / rounds,
  };
}

interface Stored {
  /** Bytes that the database grew by. */
  bytes: number;
  /** Some of them, for who comes back. */
  some: Customer[];
}

/** Lets a few customers ask something that needs no call and then fall silent, and makes the others as theirs stand. */
async function store(stage: Stage, count: number): Promise<Stored> {
  const http = client(1);
  const before = await costsSoFar(stage.db);
  const held: Customer[] = [];
  for (const line of branches.filter(({ text }) => !text.includes("order"))) {
    const customer = await begin(http, stage);
    await say(http, stage, customer, "0", line);
    held.push(customer);
  }
  http.close();
  const ids = held.map(({ conversationId }) => conversationId);
  await cloneConversations(stage.db, ids, count);
  const bytes = (await costsSoFar(stage.db)).bytes - before.bytes;
  const { rows } = await stage.db.query<{ id: string; of: string }>(
    `SELECT c.id, t.id AS of FROM conversation t JOIN conversation c USING (token_hash)
      WHERE t.id = ANY ($1::uuid[]) AND c.id <> t.id ORDER BY random() LIMIT $2`,
    [ids, wokenEach * (rounds + 1)],
  );
  const tokens = new Map(held.map(({ conversationId, token }) => [conversationId, token]));
  return { bytes, some: rows.map(({ id, of }) => ({ conversationId: id, token: tokens.get(of) ?? "" })) };
}

interface Sides {
  few: Measured;
  many: Measured;
}

interface Round {
  fresh: Sides;
  /** Of conversations that were stored: the first turn of each since. */
  woken: Sides;
  unexpected: number;
}

let place = 0;

async function round(
  [few, many]: [Stage, Stage],
  stored: readonly [Stored, Stored],
  { seconds, c }: Size,
): Promise<Round> {
  const http = client(c);
  let unexpected = 0;
  const speak = async (stage: Stage, customer: Customer, id: string, line: Line) => {
    if (!(await say(http, stage, customer, id, line))) unexpected++;
  };
  const converse = (stage: Stage) =>
    measured(stage, (turn) =>
      atOnce(c, placesFor(seconds), async (at) => {
        const customer = await begin(http, stage);
        for (const [id, line] of lines(at).entries())
          await turn(() => speak(stage, customer, String(id), line));
      }),
    );
  const wake = (stage: Stage, { some }: Stored) =>
    measured(stage, (turn) =>
      atOnce(c, some.splice(0, wokenEach), (customer) =>
        turn(() => speak(stage, customer, "1", branches[3] as Line)),
      ),
    );
  const fresh = { few: await converse(few), many: await converse(many) };
  const woken = { few: await wake(few, stored[0]), many: await wake(many, stored[1]) };
  http.close();
  console.error(`round: turns/s ${told(fresh)}; of stored ones ${told(woken)}`);
  return { fresh, woken, unexpected };
}

function told({ few, many }: Sides): string {
  return `${rounded(few.perSecond)} beside few, ${rounded(many.perSecond)} beside many`;
}

/** One conversation after the other, until the time is over. */
function* placesFor(seconds: number): Generator<number> {
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) yield place++;
}

function summary(all: Round[]) {
  const of = (which: "fresh" | "woken", side: keyof Sides, figure: (one: Measured) => number) =>
    rounded(median(all.map((one) => figure(one[which][side]))), 1);
  const ratio = (which: "fresh" | "woken", figure: (one: Measured) => number) =>
    rounded(median(all.map((one) => figure(one[which].many) / figure(one[which].few))), 3);
  const rate = ({ perSecond }: Measured) => perSecond;
  const cpu = ({ serverMs, databaseMs }: Measured) => serverMs + databaseMs;
  return {
    ratio: ratio("fresh", rate),
    turnsPerSecond: of("fresh", "many", rate),
    besideTurnsPerSecond: of("fresh", "few", rate),
    cpuRatio: ratio("fresh", cpu),
    bytesPerTurn: of("fresh", "many", ({ costs }) => costs.bytes),
    walPerTurn: of("fresh", "many", ({ costs }) => costs.wal),
    besideWalPerTurn: of("fresh", "few", ({ costs }) => costs.wal),
    wokenRatio: ratio("woken", rate),
    wokenTurnsPerSecond: of("woken", "many", rate),
    unexpected: all.reduce((sum, one) => sum + one.unexpected, 0),
  };
}
