import { afterEach, beforeAll, expect, test } from "vitest";
import { calls } from "#flows/effects.ts";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import {
  actAtVendor,
  type ContractServer,
  type Fault,
  lookAtVendor,
  startContractServer,
} from "../connectors/contract-server.testing.ts";
import { makeWorkspace, type TestWorkspace, withApp } from "../testing.ts";
import { advance } from "./advance.ts";
import { type Beginning, begin } from "./begin.ts";
import { entriesOf } from "./conversations.ts";
import { settleByHand } from "./doubts.ts";
import { nobody } from "./fragile.testing.ts";
import { sweepCalls, takeOver } from "./orphans.ts";
import { type Runtime, runtimeOf } from "./runtime.ts";
import { loseLeases, query } from "./testing.ts";
import { Underway } from "./underway.ts";

const it = withApp();
let shop: TestWorkspace;
let entrance: Omit<Beginning, "customer">;
let circular: typeof entrance;
const flow = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["refund", "action", { order: "1042", amount: "fixed", money: 5, email: "maya@example.com" }],
    ["done", "close", { say: "Done.", outcome: "resolved" }],
    ["team", "handoff"],
  ],
  [
    "start.next → refund",
    "refund.done → done",
    "refund.refused → team",
    "refund.failed → team",
    "refund.unknown → team",
  ],
);

/** Whatever it hears of the refund, it asks the customer whether to try again. */
const asking = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["again", "ask", { question: "Shall I?", answer: "text", variable: "wish", lookBack: false }],
    ["refund", "action", { order: "1042", amount: "fixed", money: 5, email: "maya@example.com" }],
  ],
  [
    "start.next → refund",
    "again.answered → refund",
    ...["done", "refused", "failed", "unknown"].map((exit) => `refund.${exit} → again`),
  ],
);

beforeAll(async () => {
  shop = await makeWorkspace(it.app);
  const { id: flowId, ...published } = await publishTestFlow(it.app.db, shop.id, flow);
  entrance = { workspaceId: shop.id, flowId, ...published };
  const { id: circularId, ...circles } = await publishTestFlow(it.app.db, shop.id, asking);
  circular = { workspaceId: shop.id, flowId: circularId, ...circles };
});

const { retry } = calls.act;
let vendor: ContractServer;
afterEach(async () => {
  Object.assign(calls.act, { retry });
  await query(it.app, "DELETE FROM effect");
  await vendor.stop();
});

/** A conversation whose refund is in doubt, at a vendor that can be asked about it from now on, or never. */
async function inDoubt(fault: Fault, { readable = true, at = entrance } = {}) {
  Object.assign(calls.act, { retry: "never blind" });
  vendor = await startContractServer({ faults: [fault], knowsKeys: false });
  const runtime = { ...runtimeOf(it.app), underway: new Underway() };
  runtime.executors = { ...runtime.executors, act: actAtVendor(vendor) };
  const customer = { ...nobody, name: "Maya" };
  const mute: Runtime = { ...runtime, probes: {} };
  const { conversation } = await begin(mute, { ...at, customer });
  const { id } = conversation;
  await say(mute, id, "refund please");
  const [effect] = await query(it.app, "SELECT key, status FROM effect WHERE conversation_id = $1", [id]);
  expect(effect).toMatchObject({ status: "unknown" });
  const key = String(effect?.key);
  const asked: Runtime = { ...runtime, probes: readable ? { act: lookAtVendor(vendor) } : {} };
  return { id, key, runtime: asked };
}

/** Says something, and waits until all that it led to is done. */
async function say(runtime: Runtime, id: string, text: string): Promise<void> {
  await advance(runtime, id, { eventId: text, incoming: { type: "message", text } });
  await runtime.underway.idle();
}

/** The calls of a conversation as their rows tell, and what its flow heard of them. */
async function ends(id: string) {
  const rows = await query(it.app, "SELECT status FROM effect ORDER BY call");
  const entries = await entriesOf(it.app, id);
  const heard = entries.flatMap((entry) => (entry.kind === "answered" && !entry.late ? [entry] : []));
  return { rows: rows.map(({ status }) => status), heard: heard.map(({ status }) => status) };
}

/** What the sweep finds is looked for at once, as its job would. */
async function sweep(runtime: Runtime): Promise<number> {
  const jobs: { key: string; attempts: number }[] = [];
  await sweepCalls({ ...runtime, hand: async (_, job) => void jobs.push(job) });
  for (const job of jobs) await takeOver(runtime, job);
  return jobs.length;
}

const later = (time: string) =>
  query(
    it.app,
    `UPDATE effect SET done_at = done_at - $1::interval, created_at = created_at - $1::interval,
    check_at = CASE WHEN check_at = 'infinity' THEN check_at ELSE check_at - $1::interval END`,
    [time],
  );

const effect = async () => (await query(it.app, "SELECT status, result FROM effect"))[0];
const acted = () => vendor.received.filter(({ method }) => method === "POST").length;

async function found(id: string) {
  const entries = await entriesOf(it.app, id);
  return entries.flatMap((entry) => (entry.kind === "answered" && entry.late ? [entry] : []));
}

test("a refund in doubt that was made is found by reading, and told in the log, without being sent again", async () => {
  const { id, runtime } = await inDoubt("lost after it was done");
  expect(await sweep(runtime)).toBe(1);
  expect(await found(id)).toMatchObject([{ status: "done", output: { accepted: true }, call: 1 }]);
  expect(await effect()).toMatchObject({ status: "done" });
  expect(await sweep(runtime)).toBe(0);
  expect(acted()).toBe(1);
});

test("no trace of it means nothing for ten minutes, and then that it did not happen", async () => {
  const { id, runtime } = await inDoubt("lost before it was done");
  expect(await sweep(runtime)).toBe(1);
  expect(await effect()).toMatchObject({
    status: "unknown",
    result: { looks: 1, found: "There is no trace of it yet." },
  });
  expect(await sweep(runtime)).toBe(0); // not due again yet
  await later("11 minutes");
  await sweep(runtime);
  expect(await found(id)).toMatchObject([{ status: "failed" }]);
  expect(acted()).toBe(1);
});

test("while it cannot be read it is looked for less and less, for a week, and never sent again", async () => {
  const { runtime } = await inDoubt("lost after it was done");
  const away = {
    ...runtime,
    probes: { act: { lagMs: 0, look: async () => Promise.reject(new Error("Down.")) } },
  };
  let looks = 0;
  for (let hour = 0; hour < 10 * 24; hour++) {
    looks += await sweep(away);
    await later("1 hour");
  }
  expect(looks).toBeGreaterThan(8);
  expect(looks).toBeLessThan(20);
  expect(await effect()).toMatchObject({ status: "unknown", result: { looks, found: "Down." } });
  expect(acted()).toBe(1);
});

test("what a person finds out is in the log and the audit, and is asked no more", async () => {
  const { id, key, runtime } = await inDoubt("lost after it was done", { readable: false });
  await sweep(runtime);
  const agent = await shop.caller("agent");
  expect(await agent.doubts.list({})).toMatchObject([
    {
      key,
      conversationId: id,
      customerName: "Maya",
      words: "Tried to refund order 1042",
      amount: 500,
      attempts: 1,
      looks: 1,
      found: "There is no way to look it up.",
    },
  ]);
  await agent.doubts.settle({ key, happened: true, note: "Refund R-7 is in the books." });
  expect(await found(id)).toMatchObject([
    { status: "done", by: "Test agent", output: { words: "Refund R-7 is in the books.", amount: 500 } },
  ]);
  expect(await agent.doubts.list({ conversationId: id })).toEqual([]);
  await expect(agent.doubts.settle({ key, happened: false })).rejects.toThrow("not here");
  const { brief } = await agent.handoffs.get({ id });
  expect(brief.tried.at(-1)?.text).toMatch(/Refund R-7 is in the books; found out later by Test agent/);
  expect(await query(it.app, "SELECT act, data FROM audit WHERE subject = $1", [`call ${key}`])).toEqual([
    { act: "settled", data: { happened: true, note: "Refund R-7 is in the books.", conversationId: id } },
  ]);
});

test("where the audit cannot have its line nothing is settled, and it can be settled later", async () => {
  const { id, key } = await inDoubt("lost after it was done", { readable: false });
  const actor = { id: "amira", name: "Amira" };
  const finding = { workspaceId: shop.id, actor, key, happened: true, note: "" };
  await query(
    it.app,
    `ALTER TABLE audit ADD CONSTRAINT "full" CHECK (act <> 'settled' OR subject <> '${`call ${key}`}')`,
  );
  await expect(settleByHand(it.app, finding)).rejects.toThrow("full");
  expect(await found(id)).toEqual([]);
  expect(await effect()).toMatchObject({ status: "unknown" });
  await query(it.app, `ALTER TABLE audit DROP CONSTRAINT "full"`);
  expect(await settleByHand(it.app, finding)).toEqual({ ok: true });
  expect(await found(id)).toHaveLength(1);
});

test("it is the agent's to see with the handoff, though the conversation is closed by the time it is found out", async () => {
  const { id, key } = await inDoubt("lost before it was done", { readable: false });
  const actor = { id: "amira", name: "Amira" };
  await advance(runtimeOf(it.app), id, { eventId: null, incoming: { type: "claim", agent: actor } });
  await advance(runtimeOf(it.app), id, { eventId: null, incoming: { type: "close", agent: actor } });
  const finding = { workspaceId: shop.id, actor, key, happened: false, note: "" };
  expect(await settleByHand(it.app, finding)).toEqual({ ok: true });
  expect(await found(id)).toMatchObject([{ status: "failed", reason: "It did not happen", by: "Amira" }]);
});

test("a person and a reading that find it out at once are noted once", async () => {
  const { id, key, runtime } = await inDoubt("lost after it was done");
  const actor = { id: "amira", name: "Amira" };
  const finding = { workspaceId: shop.id, actor, key, happened: true, note: "" };
  await Promise.all([sweep(runtime), ...[1, 2, 3].map(() => settleByHand(it.app, finding))]);
  expect(await found(id)).toHaveLength(1);
  expect(await effect()).toMatchObject({ status: "done" });
});

test("what is in doubt is not sent again under another key; once it is settled as not done, it may be", async () => {
  const { id, key, runtime } = await inDoubt("lost after it was done", { readable: false, at: circular });
  await say(runtime, id, "once more");
  expect(acted()).toBe(1);
  expect(await ends(id)).toEqual({ rows: ["unknown", "failed"], heard: ["unknown", "unknown"] });
  const agent = await shop.caller("agent");
  expect(await agent.doubts.list({ conversationId: id })).toMatchObject([{ key }]);
  await later("5 days");
  await sweep(runtime);
  await say(runtime, id, "and now?");
  expect(acted()).toBe(1);
  await agent.doubts.settle({ key, happened: false });
  await say(runtime, id, "go on");
  expect(acted()).toBe(2);
  expect(await ends(id)).toMatchObject({ rows: ["failed", "failed", "failed", "done"] });
});

test("a call that a job begins is not sent either while the same is in doubt", async () => {
  const { id, runtime } = await inDoubt("lost before it was done", { readable: false, at: circular });
  const died = { ...runtime, gate: () => new Promise<never>(() => {}), underway: new Underway() };
  await advance(died, id, { eventId: "2", incoming: { type: "message", text: "again" } });
  await loseLeases(it.app, id);
  await sweep(runtime);
  await runtime.underway.idle();
  expect(acted()).toBe(1);
  expect(await ends(id)).toEqual({ rows: ["unknown", "failed"], heard: ["unknown", "unknown"] });
});

test("what may still be under way, asked for before a person came between, is not sent again either", async () => {
  const { id, runtime } = await inDoubt("lost after it was done", { readable: false, at: circular });
  await query(it.app, "UPDATE effect SET status = 'sent', leased_until = now() + interval '1 hour'");
  await say(runtime, id, "once more");
  expect(acted()).toBe(1);
});

test("what differs from a call in doubt is sent, and so is the same for somebody else", async () => {
  const { id, runtime } = await inDoubt("lost after it was done", { readable: false, at: circular });
  await query(it.app, "UPDATE effect SET input = jsonb_set(input, '{amount}', '501')");
  await say(runtime, id, "once more");
  expect(acted()).toBe(2);
  const { conversation } = await begin(runtime, { ...circular, customer: nobody });
  await say(runtime, conversation.id, "me too");
  expect(acted()).toBe(3);
});
