import { parseArgs } from "node:util";
import type { Flow } from "#flows/flow.ts";
import { client } from "./ask.ts";
import { benchFlow } from "./bench-flow.ts";
import { begin, type Customer, say } from "./customer.ts";
import { atOnce, type Measured, measured, median, rounded } from "./measured.ts";
import { branches, type Line } from "./script.ts";
import { onStages, type Stage } from "./stages.ts";

/**
 * `bench length --conversations N --rounds R --c C`: what turns 97 to 101 of a conversation cost beside turns 1 to 5 of
 * others, with the same messages, in rounds that hold both. Every turn is a customer's, through HTTP.
 */
export async function length(args: string[]): Promise<boolean> {
  const options = {
    conversations: { type: "string", default: "192" },
    rounds: { type: "string", default: "7" },
    c: { type: "string", default: "8" },
  } as const;
  const { values } = parseArgs({ args, options });
  const [conversations, rounds, c] = [values.conversations, values.rounds, values.c].map(Number) as [
    number,
    number,
    number,
  ];
  return onStages(["turns"], endless(), async ({ stages: [stage] }) => {
    const all: Round[] = [];
    await round(stage as Stage, 8, c); // warms up
    for (let at = 0; at < rounds; at++) all.push(await round(stage as Stage, conversations, c, at % 2 === 1));
    const figures = summary(all);
    console.log(JSON.stringify({ bench: "length", turn: longBefore + 1, ...figures }));
    const { ratio, bytesRatio, walRatio, unexpected } = figures;
    return unexpected === 0 && [ratio, bytesRatio, walRatio].every((one) => one <= mostRatio);
  });
}

/** A hundred, and as many as make the same messages come again in the same order. */
const longBefore = branches.length * 8;
const stretch = 5;
const mostRatio = 1.2;

interface Round {
  early: Measured;
  late: Measured;
  unexpected: number;
}

/** The flow of the bench without the detector of loops, which ends after ten rounds. */
function endless(): Flow {
  const flow = benchFlow();
  const edges = flow.edges.filter(({ from }) => from !== "circle");
  return {
    ...flow,
    nodes: flow.nodes.filter(({ id }) => id !== "circle"),
    edges: edges.map((edge) => (edge.to === "circle" ? { ...edge, to: "gate" } : edge)),
  };
}

async function round(stage: Stage, conversations: number, c: number, lateFirst = false): Promise<Round> {
  const http = client(c);
  let unexpected = 0;
  const speak = async (customer: Customer, turn: number) => {
    const line = branches[turn % branches.length] as Line;
    if (!(await say(http, stage, customer, String(turn), line))) unexpected++;
  };
  const [young, old] = await Promise.all([begun(), begun()]);
  await atOnce(c, old, async (customer) => {
    for (let turn = 0; turn < longBefore; turn++) await speak(customer, turn);
  });
  const take = (customers: Customer[], from: number) =>
    measured(stage, (timed) =>
      atOnce(c, customers, async (customer) => {
        for (let turn = from; turn < from + stretch; turn++) await timed(() => speak(customer, turn));
      }),
    );
  const first = lateFirst ? await take(old, longBefore) : await take(young, 0);
  const second = lateFirst ? await take(young, 0) : await take(old, longBefore);
  http.close();
  const [early, late] = lateFirst ? [second, first] : [first, second];
  const told = ({ serverMs, databaseMs }: Measured) => `${serverMs.toFixed(2)} + ${databaseMs.toFixed(2)}`;
  console.error(
    `round: ms of processor time a turn, server + database: early ${told(early)}, late ${told(late)}`,
  );
  return { early, late, unexpected };

  async function begun(): Promise<Customer[]> {
    const customers: Customer[] = [];
    for (let at = 0; at < conversations; at++) customers.push(await begin(http, stage));
    return customers;
  }
}

function summary(rounds: Round[]) {
  const of = (figure: (one: Measured) => number, digits = 0) => ({
    early: rounded(median(rounds.map(({ early }) => figure(early))), digits),
    late: rounded(median(rounds.map(({ late }) => figure(late))), digits),
    ratio: rounded(median(rounds.map(({ early, late }) => figure(late) / figure(early))), 3),
  });
  const cpu = of(({ serverMs, databaseMs }) => serverMs + databaseMs, 3);
  const p50 = of(({ p50Ms }) => p50Ms, 2);
  const bytes = of(({ costs }) => costs.bytes);
  const wal = of(({ costs }) => costs.wal);
  return {
    ratio: cpu.ratio,
    cpuMs: cpu.late,
    firstCpuMs: cpu.early,
    p50Ms: p50.late,
    firstP50Ms: p50.early,
    bytesPerTurn: bytes.late,
    firstBytesPerTurn: bytes.early,
    bytesRatio: bytes.ratio,
    walPerTurn: wal.late,
    firstWalPerTurn: wal.early,
    walRatio: wal.ratio,
    unexpected: rounds.reduce((sum, one) => sum + one.unexpected, 0),
  };
}
