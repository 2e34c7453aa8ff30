import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { advance } from "#server/conversations/advance.ts";
import { begin } from "#server/conversations/begin.ts";
import { sweepBursts } from "#server/conversations/bursts.ts";
import { type Runtime, runtimeOf } from "#server/conversations/runtime.ts";
import { agentOf, customerOf, type Deliver, sweeperOf, timerOf } from "./actors.ts";
import { CommitOrder } from "./commit-order.ts";
import type { Ground } from "./ground.ts";
import type { Told } from "./history.ts";
import { judge } from "./judge.ts";
import { Quiets } from "./quiets.ts";
import { readLog } from "./read-log.ts";
import { isPastFence } from "./rules/deeds.ts";
import { type Gate, type Outside, processBehind, type Spoil } from "./scheduled-process.ts";
import { longestTalk, type Script, scripts } from "./script.ts";

export interface Proved {
  cases: number;
  /** The first run that went wrong, as small as it could be made. */
  failed: string[];
  /**
   * How often a call that acts came to be marked as sent only after somebody else had taken the conversation: where the fence
   * has to hold. A proof in which that never comes up says nothing of it.
   */
  pastFence: number;
  /** How often several messages were heard as one. */
  bursts: number;
}

/**
 * So many runs of the product's own turns on a real database. Every statement that two processes send, and the way back
 * of its result, waits for its turn, in an order that fast-check chooses and makes smaller when a run goes wrong.
 */
export async function proveInterleavings(
  ground: Ground,
  { runs, seed, spoil = {} }: { runs: number; seed: number; spoil?: Spoil },
): Promise<Proved> {
  // what was put in need not be made smaller to be understood
  const isSpoilt = Object.keys(spoil).length > 0;
  const met = { pastFence: 0, bursts: 0 };
  const property = fc.asyncProperty(fc.scheduler(), scripts, async (scheduler, script) => {
    const { violations, ...played } = await play(ground, scheduler, script, spoil);
    met.pastFence += played.pastFence;
    met.bursts += played.bursts;
    if (violations.length > 0) throw new Error(violations.join("\n"));
  });
  const result = await fc.check(property, { numRuns: runs, seed, endOnFailure: isSpoilt });
  const failed = result.failed ? [`${result.errorInstance}\n${fc.defaultReportMessage(result)}`] : [];
  return { cases: result.numRuns, failed, ...met };
}

interface Played {
  violations: string[];
  pastFence: number;
  bursts: number;
}

async function play(ground: Ground, scheduler: fc.Scheduler, script: Script, spoil: Spoil): Promise<Played> {
  const gate: Gate = (label, work) =>
    new Promise((resolve, reject) => {
      scheduler.scheduleSequence([
        { label, builder: () => work().then(resolve, reject).then(everybodyReady) },
      ]);
    });
  const { app } = ground;
  const customer = { ref: null, name: null, email: null, verified: false };
  const entrance = script.merging ? ground.mergingEntrance : ground.entrance;
  const { conversation } = await begin(runtimeOf(app), { ...entrance, customer });
  const { id } = conversation;
  const quiets = new Quiets(app.db.pool, id);
  const outside: Outside = { vendor: script.vendor, ledger: [], order: new CommitOrder(), quiets };
  const place = { app, conversation: id, outside, spoil };
  const runtimes = ["A", "B"].map((name) => processBehind(gate, name, place));
  const deliver: Deliver = (process, arrival) =>
    gate("arrives", async () => {}).then(() => advance(runtimes[process] as Runtime, id, arrival));
  const told: Told = { id, sent: [], agents: [], streams: [], log: [], silent: [] };
  const saying = Array.from({ length: longestTalk }, () => Promise.withResolvers<void>());
  const { agentAfter: after } = script;
  const calledOrOver = Promise.race([outside.order.called, saying.at(-1)?.promise]);
  const begins = after === "call" ? calledOrOver : saying[after]?.promise;
  const sweep = (process: number) =>
    gate("looks for quiets", async () => {}).then(() => sweepBursts(runtimes[process] as Runtime));
  const everybody = [
    customerOf(script, deliver, { ...told, says: (count) => saying[count]?.resolve() }),
    agentOf(script, deliver, { ...told, begins }),
    timerOf(script, deliver),
    sweeperOf(script, sweep),
  ];
  await scheduler.waitFor(Promise.all(everybody));
  const settled = () => scheduler.waitFor(Promise.all(runtimes.map(({ underway }) => underway.idle())));
  await settled();
  // a quiet that no process waits for any more is found by the sweep, a second time also behind a call
  for (let sweeps = 0; script.merging && sweeps < 3; sweeps++) {
    await quiets.pass();
    await scheduler.waitFor(sweep(0));
    await settled();
  }
  await quiets.pass();
  await app.db.pool.query("DELETE FROM burst WHERE conversation_id = $1", [id]);
  const { log, silent } = await readLog(app, id);
  const { ledger, order } = outside;
  return {
    violations: judge({ conversations: [{ ...told, log, silent }], ledger }).violations.map(
      ({ says }) => says,
    ),
    pastFence: order.marks.filter(({ key, after }) => isPastFence(log, key, after)).length,
    bursts: log.filter(({ kind }) => kind === "burst").length,
  };
}

/** Turns gather what has reached the process before they go on: else whoever does not would always come first. */
async function everybodyReady(): Promise<void> {
  for (let round = 0; round < 3; round++) await setImmediate();
}
