import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { UserError } from "#server/user-error.ts";
import { signInAgents } from "./agents.ts";
import { type Cluster, type Death, startCluster } from "./cluster.ts";
import { type CrashPoint, crashPoints } from "./crash-points.ts";
import { type Crowd, customer } from "./customer.ts";
import { embeddedRestart } from "./embedded-restart.ts";
import type { History } from "./history.ts";
import { hurry } from "./hurry.ts";
import { type Judgement, judge } from "./judge.ts";
import { moveAbout } from "./moves.ts";
import { Pace } from "./pace.ts";
import { readLog } from "./read-log.ts";
import {
  type CallRecovery,
  percentile,
  type Recoveries,
  type Recovery,
  recoveries,
  undisturbed,
} from "./recovery.ts";
import { type Standstill, undisturbedBy, watchStandstills } from "./standstill.ts";

/**
 * `chaos --kills N --messages M`: customers and agents at work on two servers that are killed in turn, at every crash
 * point and at moments by chance; then the history is judged. True if nothing is wrong with it. `--minutes` ends the
 * killing early, and the counts are of what was done by then.
 */
export async function chaos(args: string[], stop: AbortSignal): Promise<boolean> {
  const { kills, messages, minutes } = asked(args);
  const cluster = await startCluster();
  const [over, talked] = [new AbortController(), new AbortController()];
  const hurrying = hurry(cluster.app, over.signal);
  const standstills = watchStandstills();
  try {
    const pace = new Pace(messages);
    const agents = await signInAgents(cluster.servers);
    const crowd: Crowd = { servers: cluster.servers, agents, pace, talks: [], ending: [] };
    const moving = moveAbout(cluster, crowd, talked.signal);
    const crowded = Promise.all(Array.from({ length: customers }, () => customer(crowd)));
    const deaths = await Promise.race([
      killInTurn(cluster, { kills, messages, minutes, pace, stop }),
      crowded.then(never),
      moving.then(never),
    ]);
    await crowded;
    talked.abort();
    const moved = await moving;
    say(`${pace.taken} messages sent in ${crowd.talks.length} conversations; waiting for what is still due`);
    await Promise.all(crowd.ending);
    stop.throwIfAborted();
    const told = await tell(crowd, cluster);
    const judgement = judge(told);
    const logs = told.conversations.map(({ log }) => log);
    const { turns, calls } = measuredIn(standstills.found, recoveries(crowd.talks, logs, deaths));
    const recoveryP99Ms = percentile(turns.map(inMs), 0.99);
    console.log(
      JSON.stringify({ kills: deaths.length, messages: pace.taken, ...judgement.counts, recoveryP99Ms }),
    );
    const others = undisturbedBy(standstills.found, undisturbed(crowd.talks, deaths));
    say(sayTimes("a message that no kill interrupted", others.map(inMs)));
    say(sayTimes("recovery", turns.map(inMs)));
    say(sayTimes("recovery of calls under way, from the last kill that hit one", calls.map(inMs)));
    sayCalls(calls, told);
    say(`conversations were moved to another version ${moved} times`);
    const missed = sayPoints(deaths);
    const patient = told.conversations.flatMap(({ streams }) => streams).every(({ gaveUp }) => !gaveUp);
    if (!patient) say(gaveUpIn(told));
    complain(judgement, told);
    say(sayTimes("an embedded server, from its kill to its next answer", await embeddedRestart(3)));
    const tooSlow = recoveryP99Ms > 3_000 || percentile(calls.map(inMs), 0.99) > slowestCallMs + 3_000;
    return (
      judgement.violations.length === 0 &&
      patient &&
      !tooSlow &&
      (missed === 0 || deaths.length < 2 * crashPoints.length)
    );
  } finally {
    over.abort();
    talked.abort();
    standstills.stop();
    await hurrying;
    await cluster.stop();
  }
}

const customers = 24;
const slowestCallMs = 10_000;

function asked(args: string[]): Pick<Plan, "kills" | "messages" | "minutes"> {
  const options = {
    kills: { type: "string", default: "20" },
    messages: { type: "string", default: "2000" },
    minutes: { type: "string", default: "60" },
  } as const;
  const { values } = parseArgs({ args, options });
  const [kills, messages, minutes] = [values.kills, values.messages, values.minutes].map(Number) as Three;
  if (!(Number.isInteger(kills) && kills >= 0 && Number.isInteger(messages) && messages > 0)) {
    throw new UserError("Say how much: --kills and --messages are whole numbers.");
  }
  if (!(minutes > 0)) throw new UserError("Say for how long: --minutes is a number above 0.");
  return { kills, messages, minutes };
}

type Three = [number, number, number];

interface Plan {
  kills: number;
  messages: number;
  minutes: number;
  pace: Pace;
  stop: AbortSignal;
}

/** Kills one server after the other, each with its share of the messages, and the next only when both are up again. */
async function killInTurn(
  { servers }: Cluster,
  { kills, messages, minutes, pace, stop }: Plan,
): Promise<Death[]> {
  const deaths: Death[] = [];
  const until = Date.now() + minutes * 60_000;
  for (let kill = 0; kill < kills && Date.now() < until && !stop.aborted; kill++) {
    const share = messages / kills;
    pace.allow(Math.ceil(share * (kill + 1)));
    const from = share * (kill + Math.random() * 0.4);
    for (let waited = 0; pace.taken < from && waited < 300; waited++) await sleep(10);
    const server = servers[kill % servers.length];
    const points = pointsFor(deaths, kill);
    const death = await server?.kill(points, points.length > 0 ? 6_000 : 200 + Math.random() * 1_000);
    if (death) deaths.push(death);
    await server?.restart();
    if ((kill + 1) % 20 === 0) say(`${kill + 1} of ${kills} kills, ${pace.taken} messages`);
  }
  if (deaths.length < kills) pace.end();
  else pace.allow(messages);
  return deaths;
}

/** Every other time the points that were reached least; else a moment by chance. */
function pointsFor(deaths: Death[], kill: number): CrashPoint[] {
  if (kill % 2 === 1) return [];
  const times = (point: CrashPoint) => deaths.filter((death) => death.point === point).length;
  const fewest = Math.min(...crashPoints.map(times));
  return crashPoints.filter((point) => times(point) === fewest);
}

async function never(): Promise<never> {
  return new Promise(() => {});
}

async function tell({ talks }: Crowd, { app, vendor }: Cluster): Promise<History> {
  const conversations: History["conversations"] = [];
  for (const { id, sent, agents, listeners } of talks) {
    const streams = listeners.map(({ lines, gaveUp }) => ({ lines, gaveUp: gaveUp() }));
    conversations.push({ id, sent, agents, streams, ...(await readLog(app, id)) });
  }
  return { conversations, ledger: vendor.ledger };
}

/** Without what was measured while the machine stood still, which is told. */
function measuredIn(standstills: Standstill[], found: Recoveries): Recoveries {
  const [turns, calls] = [undisturbedBy(standstills, found.turns), undisturbedBy(standstills, found.calls)];
  for (const { from, to } of standstills) say(`the machine stood still for ${to - from} ms`);
  const out = found.turns.length + found.calls.length - turns.length - calls.length;
  if (out > 0) say(`${out} recoveries are left out, as the machine stood still meanwhile`);
  return { turns, calls };
}

function inMs({ ms }: Recovery): number {
  return ms;
}

function gaveUpIn({ conversations }: History): string {
  const given = conversations.filter(({ streams }) => streams.some(({ gaveUp }) => gaveUp));
  return `listeners gave up before they had heard the last line in ${given.length}: ${given.map(({ id }) => id).join(" ")}`;
}

function sayTimes(what: string, times: number[]): string {
  const [p50, p99, longest] = [0.5, 0.99, 1].map((share) => Math.round(percentile(times, share)));
  return `${what}: ${times.length} times, p50 ${p50} ms, p99 ${p99} ms, longest ${longest} ms`;
}

/** Those that were hit more than once, counted from the first kill; and the story of the slowest. */
function sayCalls(calls: CallRecovery[], history: History): void {
  const again = calls.filter(({ hits }) => hits.length > 1).map(({ wholeMs }) => wholeMs);
  say(sayTimes("of these, those hit more than once, from the first kill", again));
  for (const { conversation, ms, hits } of calls.toSorted((a, b) => b.ms - a.ms).slice(0, 3)) {
    const kills = hits.map(({ server, point }) => `${server} at ${point ?? "a moment by chance"}`);
    say(`${ms} ms in ${conversation}, after ${kills.join(" and ")}`);
  }
  const slow = calls.filter(({ ms }) => ms > slowestCallMs + 3_000);
  if (slow.length === 0) return;
  const told = slow.map((call) => ({ ...call, hits: call.hits.map(({ held: _, ...death }) => death) }));
  keepOf(history, "slow", new Set(slow.map(({ conversation }) => conversation)), { slow: told });
}

/** Tells how often each crash point was reached; gives how many never were. */
function sayPoints(deaths: Death[]): number {
  const reached = crashPoints.map((point) => deaths.filter((death) => death.point === point).length);
  const missed = crashPoints.filter((_, at) => reached[at] === 0);
  say(
    `killed at crash points ${reached.reduce((sum, times) => sum + times, 0)} times, at each: ${reached.join(" ")}`,
  );
  for (const point of missed) say(`never reached: ${point}`);
  return missed.length;
}

/** The first violations, and the conversations in which there are any. */
function complain({ violations }: Judgement, history: History): void {
  if (violations.length === 0) return;
  for (const { harm, conversation, says } of violations.slice(0, 30))
    say(`${harm} in ${conversation}: ${says}`);
  keepOf(history, "history", new Set(violations.map(({ conversation }) => conversation)), { violations });
}

/** Writes down all that is known of some conversations. */
function keepOf({ conversations, ledger }: History, name: string, ids: Set<string>, more: object): void {
  const concerned = conversations.filter(({ id }) => ids.has(id));
  const file = join(mkdtempSync(join(tmpdir(), "baton-chaos-")), `${name}.json`);
  writeFileSync(file, JSON.stringify({ ...more, conversations: concerned, ledger }, null, 1));
  say(`The conversations concerned: ${file}`);
}

function say(line: string): void {
  console.error(line);
}
