import fc from "fast-check";
import { type Advanced, type Arrival, advance } from "#server/conversations/advance.ts";
import { begin } from "#server/conversations/begin.ts";
import { type Runtime, runtimeOf } from "#server/conversations/runtime.ts";
import type { Ground } from "./ground.ts";
import type { Sent, Told } from "./history.ts";
import { judge } from "./judge.ts";
import { readLog } from "./read-log.ts";
import { type Gate, type Outside, processBehind } from "./scheduled-process.ts";

/** What customer, agent and timer do in one run; each act names the process that it reaches. */
export interface Script {
  customer: { says: keyof typeof words; at: 0 | 1; again: boolean }[];
  agent: readonly { does: "claim" | "reply" | "giveBack" | "close"; at: 0 | 1 }[];
  timer: { token: number; at: 0 | 1 }[];
  vendor: Outside["vendor"];
}

const words = {
  note: "note it",
  look: "look into it",
  parcel: "parcel for it",
  later: "later tell me",
  human: "human please",
};

const at = fc.constantFrom(0 as const, 1 as const);
export const scripts: fc.Arbitrary<Script> = fc.record({
  customer: fc.array(
    fc.record({
      says: fc.constantFrom(...(Object.keys(words) as (keyof typeof words)[])),
      at,
      again: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  agent: fc.oneof(
    fc.constant([] as Script["agent"]),
    fc.tuple(
      fc.record({ does: fc.constant("claim" as const), at }),
      fc.record({ does: fc.constant("reply" as const), at }),
      fc.record({ does: fc.constantFrom("giveBack" as const, "close" as const), at }),
    ) as fc.Arbitrary<Script["agent"]>,
  ),
  timer: fc.array(fc.record({ token: fc.integer({ min: 1, max: 2 }), at }), { maxLength: 3 }),
  vendor: fc.constantFrom("answers", "refuses", "is not heard"),
});

export interface Proved {
  cases: number;
  /** The first run that went wrong, as small as it could be made. */
  failed: string[];
}

/** A fault to see whether it is found: what a process does instead. */
export type Spoil = (runtime: Runtime) => Runtime;

/**
 * So many runs of the product's own turns on a real database. Every statement that two processes send, and the way back
 * of its result, waits for its turn, in an order that fast-check chooses and makes smaller when a run goes wrong.
 */
export async function proveInterleavings(
  ground: Ground,
  { runs, seed, spoil = (runtime) => runtime }: { runs: number; seed: number; spoil?: Spoil },
): Promise<Proved> {
  const property = fc.asyncProperty(fc.scheduler(), scripts, async (scheduler, script) => {
    const violations = await play(ground, scheduler, script, spoil);
    if (violations.length > 0) throw new Error(violations.join("\n"));
  });
  const result = await fc.check(property, { numRuns: runs, seed });
  const failed = result.failed ? [`${result.errorInstance}\n${fc.defaultReportMessage(result)}`] : [];
  return { cases: result.numRuns, failed };
}

async function play(
  ground: Ground,
  scheduler: fc.Scheduler,
  script: Script,
  spoil: Spoil,
): Promise<string[]> {
  const gate: Gate = (label, work) =>
    new Promise((resolve, reject) => {
      scheduler.scheduleSequence([{ label, builder: () => work().then(resolve, reject) }]);
    });
  const outside: Outside = { vendor: script.vendor, ledger: [] };
  const runtimes = ["A", "B"].map((name) => spoil(processBehind(gate, ground.app, name, outside)));
  const customer = { ref: null, name: null, email: null, verified: false };
  const { conversation } = await begin(runtimeOf(ground.app), { ...ground.entrance, customer });
  const { id } = conversation;
  const deliver = (process: number, arrival: Arrival) =>
    gate("arrives", async () => {}).then(() => advance(runtimes[process] as Runtime, id, arrival));
  const told: Told = { id, sent: [], agents: [], streams: [], log: [], silent: [] };
  const everybody = [
    customerOf(script, deliver, told),
    agentOf(script, deliver, told),
    timerOf(script, deliver),
  ];
  await scheduler.waitFor(Promise.all(everybody));
  await scheduler.waitFor(Promise.all(runtimes.map(({ underway }) => underway.idle())));
  const conversations = [{ ...told, ...(await readLog(ground.app, id)) }];
  return judge({ conversations, ledger: outside.ledger }).violations.map(({ says }) => says);
}

type Deliver = (process: number, arrival: Arrival) => Promise<Advanced>;
let clock = 0;

/** One after the other, each perhaps at both processes at once; greets first, since the first message only begins. */
async function customerOf({ customer }: Script, deliver: Deliver, { sent }: Told): Promise<void> {
  let cutsShort = true;
  for (const { says, at, again } of [{ says: "note" as const, at: 0, again: false }, ...customer]) {
    const reference = `#${sent.length}#`;
    // what wakes the flow, or may cut a wait short, is heard for that alone
    const said: Sent = {
      text: `${words[says]} ${reference}`,
      reference: cutsShort ? null : reference,
      at: ++clock,
      acknowledged: [],
    };
    cutsShort = says === "later";
    if (says === "later") said.reference = null;
    sent.push(said);
    const send = async (process: number) => {
      const incoming = { type: "message", text: said.text } as const;
      const taken = await deliver(process, { eventId: `customer:${reference}`, incoming });
      if (taken.ok) said.acknowledged.push({ seq: taken.seq, at: ++clock });
    };
    await Promise.all([send(at), ...(again ? [send(1 - at)] : [])]);
  }
}

async function agentOf({ agent: acts }: Script, deliver: Deliver, { agents }: Told): Promise<void> {
  const agent = { id: "amira", name: "Amira" };
  for (const { does, at } of acts) {
    if (does === "reply") {
      const said: Sent = { text: "I am on it.", reference: null, at: ++clock, acknowledged: [] };
      agents.push(said);
      const incoming = { type: "agentMessage", agent, text: said.text } as const;
      const taken = await Promise.all([0, 1].map((one) => deliver(one, { eventId: "agent:1", incoming })));
      for (const one of taken) if (one.ok) said.acknowledged.push({ seq: one.seq, at: ++clock });
    } else {
      await deliver(at, { eventId: null, incoming: { type: does, agent } });
    }
  }
}

async function timerOf({ timer }: Script, deliver: Deliver): Promise<void> {
  for (const { token, at } of timer) {
    await deliver(at, { eventId: `due:${token}`, incoming: { type: "due", token } });
  }
}
