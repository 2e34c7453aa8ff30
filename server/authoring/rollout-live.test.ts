import { beforeAll, expect, test } from "vitest";
import { flowOf } from "#flows/testing.ts";
import { signCustomer } from "../channels/web-chat/customer-token.ts";
import { startConversation } from "../channels/web-chat/start-conversation.ts";
import { query } from "../conversations/testing.ts";
import { startApp, stopApp } from "../main.ts";
import { type Caller, makeWorkspace, type TestWorkspace, withApp } from "../testing.ts";
import type { Audience } from "./audience.ts";
import { contentHash } from "./content-hash.ts";
import { publishTestFlow } from "./testing.ts";

const it = withApp();
let workspace: TestWorkspace;
let lead: Caller;
beforeAll(async () => {
  workspace = await makeWorkspace(it.app);
  lead = await workspace.caller("lead");
});

let flows = 0;

/** A flow of its own, whose versions greet with their number. */
async function flowWith(...audiences: Partial<Audience>[]) {
  const name = `Greeting ${++flows}`;
  const greeting = (text: string) => ({
    ...flowOf(
      [
        ["start", "start", { greeting: text }],
        ["done", "close"],
      ],
      ["start.next → done"],
    ),
    name,
  });
  const publish = (text: string, audience?: Audience) =>
    publishTestFlow(it.app.db, workspace.id, greeting(text), audience);
  const first = await publish("1");
  const others = [];
  for (const [at, audience] of audiences.entries())
    others.push(await publish(String(at + 2), { share: 0, testCustomers: [], ...audience }));
  return {
    id: first.id,
    key: first.channelKey,
    versionIds: [first, ...others].map((one) => one.versionId),
    publish,
  };
}

/** The number of the version that a new conversation begins on, as it stands in the database. */
async function begins(key: string, customer: object = {}, app = it.app): Promise<number> {
  const { conversationId } = await startConversation(app, key, { customer });
  const [row] = await query(
    it.app,
    "SELECT v.number FROM conversation c JOIN version v ON v.id = c.version_id WHERE c.id = $1",
    [conversationId],
  );
  return Number(row?.number);
}

const emails = Array.from({ length: 60 }, (_, at) => `customer-${at}@example.com`);

async function spread(key: string): Promise<number[]> {
  const begun: number[] = [];
  for (const email of emails) begun.push(await begins(key, { email }));
  return begun;
}

test("a share gets the trial, keeps it when the share grows, and is back on the live version once it is stopped", async () => {
  const { id, key, versionIds } = await flowWith({ share: 30 });
  const [, two = ""] = versionIds;
  const atThirty = await spread(key);
  const count = atThirty.filter((number) => number === 2).length;
  expect(count).toBeGreaterThan(5);
  expect(count).toBeLessThan(35);
  const { count: seen } = await lead.rollout.get({ id });
  const grown = await lead.rollout.release({ id, versionId: two, seen, audience: { share: 60 } });
  if (!grown.ok) throw new Error(grown.message);
  const atSixty = await spread(key);
  expect(atSixty.filter((number) => number === 2).length).toBeGreaterThan(count);
  expect(emails.filter((_, at) => atThirty[at] === 2 && atSixty[at] === 1)).toEqual([]);
  expect(await lead.rollout.stop({ id, versionId: two, seen: grown.rollout.count })).toMatchObject({
    ok: true,
  });
  expect(new Set(await spread(key))).toEqual(new Set([1]));
});

test("the next new conversation of every process obeys a stop and a rollback", async () => {
  const { id, key, versionIds } = await flowWith({ share: 100 }, { share: 99 });
  const [one = "", , three = ""] = versionIds;
  const other = await startApp(it.app.env, it.app.db.url);
  try {
    for (const app of [it.app, other]) expect([2, 3]).toContain(await begins(key, {}, app));
    await lead.rollout.stop({ id, versionId: three, seen: 0 });
    for (const app of [it.app, other]) expect(await begins(key, {}, app)).toBe(2);
    const { count: seen, previous } = await lead.rollout.get({ id });
    expect(previous).toMatchObject({ versionId: one, number: 1 });
    await lead.rollout.rollBack({ id, versionId: one, seen });
    for (const app of [it.app, other]) expect(await begins(key, {}, app)).toBe(1);
  } finally {
    await stopApp(other);
  }
});

test("test customers get the trial with a signed identity, and nobody by typing their e-mail", async () => {
  const { key } = await flowWith({ testCustomers: ["maya@example.com"] });
  const token = (email: string) => signCustomer(it.app.secret, workspace.id, { sub: email, email });
  expect(await begins(key, { token: await token("Maya@example.com") })).toBe(2);
  expect(await begins(key, { token: await token("jon@example.com") })).toBe(1);
  expect(await begins(key, { email: "maya@example.com" })).toBe(1);
});

test("a first version may go to test customers alone: for others nothing is published", async () => {
  const first = await lead.flows.create({ name: "Not for everybody yet" });
  const audience = { share: 0, testCustomers: ["Maya@example.com "] };
  const draft = flowOf(
    [
      ["start", "start"],
      ["team", "handoff"],
    ],
    ["start.next → team"],
  );
  await lead.flows.save({
    id: first.id,
    baseRevision: 0,
    draft: { ...draft, name: "Not for everybody yet" },
  });
  const refused = await lead.flows.publish({ id: first.id, revision: 1, note: "", audience: { share: 5 } });
  expect(refused).toMatchObject({ ok: false, findings: [{ rule: "audience" }] });
  expect(await lead.flows.versions({ id: first.id })).toEqual([]);
  const published = await lead.flows.publish({ id: first.id, revision: 1, note: "", audience });
  expect(published).toMatchObject({ ok: true, version: { number: 1 } });
  const { channelKey, published: live } = await lead.flows.get({ id: first.id });
  expect(live).toBeNull();
  await expect(begins(channelKey ?? "")).rejects.toThrow("There is no published flow behind this channel.");
  const token = await signCustomer(it.app.secret, workspace.id, { sub: "C-1", email: "maya@example.com" });
  expect(await begins(channelKey ?? "", { token })).toBe(1);
});

test("the same content published again is the version that it is: on trial it goes live, live it ends the trial", async () => {
  const { id, publish, versionIds } = await flowWith({ share: 10 });
  const [one, two] = versionIds;
  expect((await publish("1")).versionId).toBe(one);
  expect(await lead.rollout.get({ id })).toMatchObject({ live: { versionId: one }, trial: null });
  await publish("2", { share: 20, testCustomers: [] });
  const again = await lead.rollout.get({ id });
  expect(again.trial).toMatchObject({ number: 3, share: 20 });
  expect((await publish("2")).versionId).toBe(again.trial?.versionId);
  expect(await lead.rollout.get({ id })).toMatchObject({ live: { number: 3 }, previous: { versionId: one } });
  expect(await lead.flows.versions({ id })).toHaveLength(3);
  expect(again.trial?.versionHash).toBe((await lead.flows.versions({ id })).find((v) => v.id === two)?.hash);
});

test("whoever saw an older state of the rollout is told so, and changes nothing; a stop is never too late", async () => {
  const { id, versionIds } = await flowWith({ share: 10 });
  const [one = "", two = ""] = versionIds;
  const { count: seen } = await lead.rollout.get({ id });
  const change = (share: number) => lead.rollout.release({ id, versionId: two, seen, audience: { share } });
  const both = await Promise.all([change(20), change(30)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await lead.rollout.rollBack({ id, versionId: one, seen })).toMatchObject({ ok: false });
  expect(await lead.rollout.stop({ id, versionId: two, seen })).toMatchObject({ ok: true });
  expect(await lead.rollout.stop({ id, versionId: two, seen })).toMatchObject({ ok: true });
});

test("every change stands in the audit with who made it", async () => {
  const { id, versionIds } = await flowWith({ share: 100 }, { share: 10 });
  const [one = "", , three = ""] = versionIds;
  const seen = async () => (await lead.rollout.get({ id })).count;
  await lead.rollout.release({ id, versionId: three, seen: await seen(), audience: { share: 25 } });
  await lead.rollout.stop({ id, versionId: three, seen: await seen() });
  await lead.rollout.rollBack({ id, versionId: one, seen: await seen() });
  const audits = await it.app.db.prisma.audit.findMany({
    where: { subject: `flow ${id}` },
    orderBy: { at: "asc" },
  });
  expect(audits.map(({ act, actorName }) => `${actorName} ${act}`)).toEqual([
    "Test published",
    "Test published",
    "Test published",
    "Test lead changed who gets it",
    "Test lead stopped the trial",
    "Test lead rolled back",
  ]);
  expect(audits[3]?.data).toMatchObject({ version: 3, live: 2, share: 25 });
  expect(audits[5]?.data).toMatchObject({ version: 1, live: 1, share: 0 });
});

test("the database refuses to change a version, whatever of it; its body is what its hash names", async () => {
  const { versionIds } = await flowWith();
  const [id = ""] = versionIds;
  const change = (set: string) => query(it.app, `UPDATE version SET ${set} WHERE id = $1`, [id]);
  for (const set of ["body = '{}'", "hash = 'other'", "number = 7", "note = 'other'", "flow_id = flow_id"])
    await expect(change(set)).rejects.toThrow(/published and never changes/);
  const version = await it.app.db.prisma.version.findUniqueOrThrow({ where: { id } });
  expect(contentHash(version.body as never)).toBe(version.hash);
  expect(version.number).toBe(1);
});

test("a share of more than everybody, or of nobody without test customers, is refused", async () => {
  const { id, versionIds } = await flowWith({ share: 10 });
  const [, versionId = ""] = versionIds;
  const change = (audience: { share: number; testCustomers?: string[] }) =>
    lead.rollout.release({ id, versionId, seen: 1, audience });
  await expect(change({ share: 101 })).rejects.toThrow();
  await expect(change({ share: 0 })).rejects.toThrow(/name test customers/);
  await expect(change({ share: 10, testCustomers: ["maya"] })).rejects.toThrow();
});
