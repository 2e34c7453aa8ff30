import { afterEach, beforeAll, expect, test } from "vitest";
import { calls, type Retry } from "#flows/effects.ts";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import { makeWorkspace, type TestWorkspace, withApp } from "../testing.ts";
import { advance } from "./advance.ts";
import { type Beginning, begin } from "./begin.ts";
import { ConversationCache } from "./cache.ts";
import { entriesOf } from "./conversations.ts";
import { settleByHand } from "./doubts.ts";
import { nobody } from "./fragile.testing.ts";
import { Mailbox } from "./mailbox.ts";
import { NotSent } from "./not-sent.ts";
import { takeOver } from "./orphans.ts";
import { type Runtime, runtimeOf } from "./runtime.ts";
import { loseLeases, query } from "./testing.ts";
import { TurnWriter } from "./turn-writer.ts";
import { Underway } from "./underway.ts";
import { untilWritten } from "./until-written.ts";

const it = withApp();
let shop: TestWorkspace;
let entrance: Omit<Beginning, "customer">;
const flow = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["refund", "action", { order: "1042", amount: "fixed", money: 5, email: "maya@example.com" }],
    ["done", "close", { say: "Done.", outcome: "resolved" }],
    ["team", "handoff"],
  ],
  ["start.next → refund", "refund.done → done"].concat(
    ["refused", "failed", "unknown"].map((exit) => `refund.${exit} → team`),
  ),
);

beforeAll(async () => {
  shop = await makeWorkspace(it.app);
  const { id: flowId, ...published } = await publishTestFlow(it.app.db, shop.id, flow);
  entrance = { workspaceId: shop.id, flowId, ...published };
});

const { retry } = calls.act;
afterEach(() => void Object.assign(calls.act, { retry }));

type Act = Runtime["executors"]["act"];
const refunded = { accepted: true, words: "Refund R-7", amount: 500 };

/** A process of its own, whose refunds end as told and cannot be looked up. */
function processWith(act: Act, change: Partial<Runtime> = {}) {
  const reported: unknown[] = [];
  const runtime = runtimeOf(it.app);
  return {
    ...runtime,
    mailbox: new Mailbox(),
    cache: new ConversationCache(),
    underway: new Underway(),
    writer: new TurnWriter(it.app.db.pool),
    executors: { ...runtime.executors, act },
    probes: {},
    report: (error: unknown) => void reported.push(error),
    reported,
    ...change,
  };
}

/** A process that makes refunds, and writes their answers to a database that is shut down until it is `back`. */
function blinking() {
  const writer = new TurnWriter(it.app.db.pool);
  let [away, made, refused] = [true, 0, 0];
  const write: TurnWriter["write"] = async (turn) => {
    if (!turn.answered || !away) return writer.write(turn);
    refused++;
    throw Object.assign(new Error("It is shutting down."), { code: "57P01" });
  };
  const act: Act = async () => {
    made++;
    return refunded;
  };
  return {
    process: processWith(act, { writer: { write } as TurnWriter }),
    back: () => {
      away = false;
    },
    made: () => made,
    refused: () => refused,
  };
}

/** A process whose refund ends when the test says so. */
function slow() {
  const end = Promise.withResolvers<typeof refunded>();
  const sent = Promise.withResolvers<void>();
  const process = processWith(() => {
    sent.resolve();
    return end.promise;
  });
  return { process, end, sent: sent.promise };
}

const broken = () => processWith(async () => Promise.reject(new Error("The line was cut.")));

/** A conversation that has just asked for a refund, and its call. */
async function asked(runtime: Runtime, kind: Retry = "never blind"): Promise<{ id: string; key: string }> {
  Object.assign(calls.act, { retry: kind });
  const { id } = (await begin(runtime, { ...entrance, customer: { ...nobody, name: "Maya" } })).conversation;
  await advance(runtime, id, { eventId: "1", incoming: { type: "message", text: "refund please" } });
  const [effect] = await query(it.app, "SELECT key FROM effect WHERE conversation_id = $1", [id]);
  return { id, key: String(effect?.key) };
}

/** A survivor takes the call from whoever is too slow, and brings it to its end. */
async function takenOver(survivor: Runtime, { id, key }: { id: string; key: string }): Promise<void> {
  await loseLeases(it.app, id);
  const [effect] = await query(it.app, "SELECT attempts FROM effect WHERE key = $1", [key]);
  await takeOver(survivor, { key, attempts: Number(effect?.attempts) });
  await survivor.underway.idle();
}

/** How the call's row ended, what the flow heard, and what was found out afterwards. */
async function told(id: string) {
  const [effect] = await query(it.app, "SELECT status FROM effect WHERE conversation_id = $1", [id]);
  const answers = (await entriesOf(it.app, id)).flatMap((entry) =>
    entry.kind === "answered" ? [entry] : [],
  );
  const statuses = (late?: true) =>
    answers.filter((entry) => entry.late === late).map(({ status }) => status);
  return { row: effect?.status, heard: statuses(), late: statuses(true) };
}

const doubts = async (id: string) => (await shop.caller("agent")).doubts.list({ conversationId: id });

test("an answer that the database does not take is written again until it stands, and the call made once", async () => {
  const { process, back, made, refused } = blinking();
  const { id } = await asked(process);
  await expect.poll(refused, { timeout: 5_000 }).toBeGreaterThan(2);
  expect(await told(id)).toEqual({ row: "sent", heard: [], late: [] });
  back();
  await process.underway.idle();
  expect(await told(id)).toEqual({ row: "done", heard: ["done"], late: [] });
  expect(made()).toBe(1);
  expect(process.reported).toEqual([]);
});

test("a job for a call whose answer is still in hand here leaves it alone", async () => {
  const { process, back, refused } = blinking();
  const call = await asked(process);
  await expect.poll(refused, { timeout: 5_000 }).toBeGreaterThan(0);
  await loseLeases(it.app, call.id);
  await takeOver(process, { key: call.key, attempts: 1 });
  back();
  await process.underway.idle();
  expect(await told(call.id)).toEqual({ row: "done", heard: ["done"], late: [] });
});

test("an answer in hand that a survivor was faster than is told in the log, once the database is back", async () => {
  const { process, back, refused } = blinking();
  const call = await asked(process);
  await expect.poll(refused, { timeout: 5_000 }).toBeGreaterThan(0);
  await takenOver(broken(), call);
  expect(await doubts(call.id)).toHaveLength(1);
  back();
  await process.underway.idle();
  expect(await told(call.id)).toEqual({ row: "done", heard: ["unknown"], late: ["done"] });
  expect(await doubts(call.id)).toEqual([]);
});

test("a process that ends insists no longer: the failure is reported, and the call a survivor's", async () => {
  const { process, refused } = blinking();
  const { id } = await asked(process);
  await expect.poll(refused, { timeout: 5_000 }).toBeGreaterThan(0);
  process.underway.close();
  await process.underway.idle();
  expect(process.reported).toMatchObject([{ code: "57P01" }]);
  expect(await told(id)).toEqual({ row: "sent", heard: [], late: [] });
});

test("what goes wrong for another reason, or for too long, is not tried again", async () => {
  const process = { underway: new Underway() };
  let tries = 0;
  const failing = (code: string) => async () => {
    tries++;
    throw Object.assign(new Error("No."), { code });
  };
  await expect(untilWritten(process, failing("23505"))).rejects.toThrow("No.");
  expect(tries).toBe(1);
  await expect(untilWritten(process, failing("57P01"), 30)).rejects.toThrow("No.");
  expect(tries).toBeGreaterThan(1);
});

test("a slow process that brings *done* after a survivor said that nobody knows has it told once", async () => {
  const { process, end, sent } = slow();
  const call = await asked(process);
  await sent;
  await takenOver(broken(), call);
  expect(await told(call.id)).toEqual({ row: "unknown", heard: ["unknown"], late: [] });
  end.resolve(refunded);
  await process.underway.idle();
  expect(await told(call.id)).toEqual({ row: "done", heard: ["unknown"], late: ["done"] });
  expect(await doubts(call.id)).toEqual([]);
});

test("a slow process and a person who find it out at once are noted once", async () => {
  const { process, end, sent } = slow();
  const call = await asked(process);
  await sent;
  await takenOver(broken(), call);
  const finding = { workspaceId: shop.id, actor: { id: "amira", name: "Amira" }, happened: true, note: "" };
  end.resolve(refunded);
  await Promise.all([process.underway.idle(), settleByHand(it.app, { ...finding, key: call.key })]);
  expect(await told(call.id)).toEqual({ row: "done", heard: ["unknown"], late: ["done"] });
});

test("so has one that brings a certain *failed*, where nobody else can have sent the call", async () => {
  const { process, end, sent } = slow();
  const call = await asked(process);
  await sent;
  await takenOver(broken(), call);
  end.reject(new NotSent("It was refused.", { again: false }));
  await process.underway.idle();
  expect(await told(call.id)).toEqual({ row: "failed", heard: ["unknown"], late: ["failed"] });
});

test("*failed* says nothing of what a survivor sent, under the same key or past a gate that kept the slow one", async () => {
  const { process, end, sent } = slow();
  const keyed = await asked(process, "native key");
  await sent;
  await takenOver(broken(), keyed);
  end.reject(new NotSent("It was refused.", { again: false }));
  await process.underway.idle();
  expect(await told(keyed.id)).toEqual({ row: "unknown", heard: ["unknown"], late: [] });

  const gate = Promise.withResolvers<never>();
  const waiting = processWith(async () => refunded, { gate: () => gate.promise });
  const kept = await asked(waiting);
  await takenOver(broken(), kept);
  gate.reject(new NotSent("The budget is used up.", { again: false }));
  await waiting.underway.idle();
  expect(await told(kept.id)).toEqual({ row: "unknown", heard: ["unknown"], late: [] });
});

test("what was not answered as unknown is not told a second time, and neither is another *unknown*", async () => {
  const first = slow();
  const answered = await asked(first.process, "native key");
  await first.sent;
  await takenOver(
    processWith(async () => refunded),
    answered,
  );
  first.end.resolve({ ...refunded, words: "Refund R-8" });
  await first.process.underway.idle();
  expect(await told(answered.id)).toEqual({ row: "done", heard: ["done"], late: [] });

  const second = slow();
  const unknown = await asked(second.process);
  await second.sent;
  await takenOver(broken(), unknown);
  second.end.reject(new Error("The line was cut here, too."));
  await second.process.underway.idle();
  expect(await told(unknown.id)).toEqual({ row: "unknown", heard: ["unknown"], late: [] });
});
