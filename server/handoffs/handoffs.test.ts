import { beforeAll, expect, test, vi } from "vitest";
import { defaultPolicies } from "#flows/policies.ts";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import { advance } from "../conversations/advance.ts";
import { begin } from "../conversations/begin.ts";
import { messagesOf } from "../conversations/conversations.ts";
import { runtimeOf } from "../conversations/runtime.ts";
import { query } from "../conversations/testing.ts";
import { openShop } from "../demo/open-shop.ts";
import { appRouter } from "../router.ts";
import { type Caller, makePerson, makeWorkspace, signIn, type TestWorkspace, withApp } from "../testing.ts";
import { createCaller } from "../trpc.ts";

const it = withApp();
let workspace: TestWorkspace;
let amira: Caller;
let jonas: Caller;
let versionId: string;
let entrance: {
  workspaceId: string;
  flowId: string;
  versionId: string;
  versionHash: string;
  channelKey: string;
};

const orderStatus = {
  ...flowOf(
    [
      ["start", "start", { greeting: "Hello!" }],
      ["number", "ask", { tries: 2 }],
      ["email", "ask", { question: "Which e-mail?", answer: "email", variable: "email" }],
      ["fetch", "fetchOrder"],
      ["found", "aiResolve"],
      ["team", "handoff", { queue: "care", priority: "high", say: "A colleague is coming." }],
      ["done", "close"],
    ],
    [
      "start.next → number",
      "number.answered → email",
      "number.notUnderstood → team",
      "email.answered → fetch",
      "email.notUnderstood → team",
      "fetch.found → found",
      "fetch.missing → team",
      "fetch.failed → team",
      "fetch.unknown → team",
      "found.resolved → done",
      "found.notResolved → team",
      "found.wantsHuman → team",
      "found.exception → team",
      "found.failed → team",
    ],
  ),
  policies: defaultPolicies,
};

beforeAll(async () => {
  workspace = await makeWorkspace(it.app);
  await openShop(it.app.db, workspace.id, new Date().toISOString());
  const published = await publishTestFlow(it.app.db, workspace.id, orderStatus);
  versionId = published.versionId;
  const { id: flowId, versionHash, channelKey } = published;
  entrance = { workspaceId: workspace.id, flowId, versionId, versionHash, channelKey };
  amira = await agent("Amira Solberg");
  jonas = await agent("Jonas Petersen");
});

async function agent(name: string): Promise<Caller> {
  const headers = await signIn(it.app, await makePerson(it.app, workspace.id, "agent", name));
  return createCaller(appRouter)({ app: it.app, headers });
}

/** A customer who has said these things, with all that followed. */
async function customerSaid(...lines: string[]): Promise<string> {
  const customer = { ref: null, name: "Maya Reyes", email: null, verified: false };
  const { conversation } = await begin(runtimeOf(it.app), { ...entrance, customer });
  for (const text of lines) await say(conversation.id, text);
  return conversation.id;
}

let ids = 0;
async function say(id: string, text: string) {
  const runtime = runtimeOf(it.app);
  const said = await advance(runtime, id, {
    eventId: `customer:${++ids}`,
    incoming: { type: "message", text },
  });
  await runtime.underway.settled(id, 5_000);
  return said;
}

const angry = [
  "where is my order 1042? maya.reyes@example.com",
  "this is ridiculous, the worst service ever. I am furious, this is a disgrace!!",
];

test("an angry customer reaches an agent with cause, brief, tone, customer and orders", async () => {
  const id = await customerSaid(...angry);
  const inbox = await amira.inbox.list({ view: "care" });
  const item = inbox.items.find((one) => one.id === id);
  expect(item).toMatchObject({
    customerName: "Maya Reyes",
    queue: { key: "care" },
    unread: true,
    assignee: null,
  });
  expect(item?.cause).toMatch(/sentiment/i);
  expect(inbox.counts).toMatchObject({ mine: 0, care: inbox.counts.unassigned });
  const opened = await amira.handoffs.get({ id });
  expect(opened.conversation).toMatchObject({ owner: "queue", customerName: "Maya Reyes" });
  expect(opened.tone.mood).toBe(item?.mood);
  expect(opened.handoff?.cause).toMatchObject({ by: "policy" });
  expect(opened.customer).toMatchObject({ email: "maya.reyes@example.com" });
  expect(opened.orders.map(({ number }) => number)).toContain("1042");
  expect(opened.brief.why.length).toBeGreaterThan(0);
  expect(opened.tone.openWith.length).toBeGreaterThan(0);
});

test("a conversation that is claimed while the flow has it is theirs to find, to answer and to end", async () => {
  const id = await customerSaid("where is my order?");
  expect(await amira.handoffs.claim({ id })).toEqual({ ok: true });
  expect(await amira.handoffs.claim({ id })).toEqual({ ok: true });
  const mine = (await amira.inbox.list({ view: "mine" })).items.filter((one) => one.id === id);
  expect(mine).toMatchObject([
    { customerName: "Maya Reyes", cause: "Amira Solberg took it over from the flow." },
  ]);
  const { brief } = await amira.handoffs.get({ id });
  expect(brief.why.map(({ text }) => text)).toEqual(["Amira Solberg took it over from the flow."]);
  await amira.handoffs.reply({ id, text: "Hi Maya", clientId: "1" });
  await amira.handoffs.close({ id, outcome: "resolved" });
  const rows = await query(
    it.app,
    `SELECT claimed_at IS NOT NULL AS claimed, first_reply_at IS NOT NULL AS replied, resolution FROM handoff
      WHERE conversation_id = $1`,
    [id],
  );
  expect(rows).toEqual([{ claimed: true, replied: true, resolution: "resolved" }]);
});

test("of two who claim at once one has it, and the other is told who", async () => {
  const id = await customerSaid(...angry);
  const claims = await Promise.all([amira.handoffs.claim({ id }), jonas.handoffs.claim({ id })]);
  expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
  const winner = claims[0]?.ok ? "Amira Solberg" : "Jonas Petersen";
  expect(claims.find(({ ok }) => !ok)).toEqual({ ok: false, by: winner });
  const [first, second] = claims[0]?.ok ? [amira, jonas] : [jonas, amira];
  expect(await first.handoffs.claim({ id })).toEqual({ ok: true });
  await expect(second.handoffs.reply({ id, text: "Hi", clientId: "1" })).rejects.toThrow(/claim/i);
});

test("the agent's reply reaches the customer once, the bot stays silent, and closing ends it", async () => {
  const id = await customerSaid(...angry);
  await amira.handoffs.claim({ id });
  const before = (await messagesOf(it.app, id)).length;
  await say(id, "hello? is anybody there");
  await amira.handoffs.reply({ id, text: "Hi Maya, I am on it.", clientId: "r1" });
  await amira.handoffs.reply({ id, text: "Hi Maya, I am on it.", clientId: "r1" });
  const after = (await messagesOf(it.app, id)).slice(before).map(({ role, text }) => `${role}: ${text}`);
  expect(after).toEqual(["customer: hello? is anybody there", "agent: Hi Maya, I am on it."]);
  expect((await amira.inbox.list({ view: "mine" })).items.map((one) => one.id)).toContain(id);
  await amira.handoffs.close({ id, outcome: "resolved", note: "Reshipped." });
  expect((await amira.inbox.list({ view: "all" })).items.map((one) => one.id)).not.toContain(id);
  expect(await say(id, "thanks")).toMatchObject({ ok: false, code: "closed" });
  expect(
    await query(
      it.app,
      `SELECT claimed_at IS NOT NULL AS claimed, first_reply_at IS NOT NULL AS replied, resolution
        FROM handoff WHERE conversation_id = $1`,
      [id],
    ),
  ).toEqual([{ claimed: true, replied: true, resolution: "resolved" }]);
});

test("an answer that comes after the handoff is kept in the log and says nothing", async () => {
  const id = await customerSaid("where is my order");
  const runtime = runtimeOf(it.app);
  const late = Promise.withResolvers<void>();
  const { fetchOrder } = runtime.executors;
  runtime.executors.fetchOrder = async (input, scope) => {
    await late.promise;
    return fetchOrder(input, scope);
  };
  const agentId = await makePerson(it.app, workspace.id, "agent", "Late Claimer");
  await advance(runtime, id, {
    eventId: "customer:x",
    incoming: { type: "message", text: "1042 maya.reyes@example.com" },
  });
  await advance(runtime, id, {
    eventId: null,
    incoming: { type: "claim", agent: { id: agentId, name: "Late Claimer" } },
  });
  const before = await messagesOf(it.app, id);
  late.resolve();
  await runtime.underway.settled(id, 5_000);
  runtime.executors.fetchOrder = fetchOrder;
  expect(await messagesOf(it.app, id)).toEqual(before);
  expect(await query(it.app, "SELECT status FROM effect WHERE conversation_id = $1", [id])).toEqual([
    { status: "done" },
  ]);
});

test("a page of the inbox ends where the next begins, the most urgent first", async () => {
  for (let count = 0; count < 3; count++) await customerSaid("I want to talk to a human");
  const all = await amira.inbox.list({ view: "all" });
  const priorities = all.items.map(({ priority }) => priority);
  const rank = (priority: string) => ["urgent", "high", "normal", "low"].indexOf(priority);
  expect(priorities).toEqual([...priorities].sort((a, b) => rank(a) - rank(b)));
  const found = await amira.inbox.list({ view: "all", search: "talk human" });
  expect(found.items).toHaveLength(3);
});

test("a refund changes the order and enters the log once, however often it is pressed", async () => {
  const id = await customerSaid(...angry);
  const [order] = (await amira.handoffs.get({ id })).orders.filter(
    ({ total, refunded }) => total - refunded > 200,
  );
  const act = { orderNumber: order?.number ?? "", amount: 100, key: "one dialog's key", conversationId: id };
  const acted = await Promise.all([1, 2, 3].map(() => amira.store.refund(act)));
  expect(acted.every(({ ok }) => ok)).toBe(true);
  const opened = await amira.handoffs.get({ id });
  const after = opened.orders.find(({ number }) => number === order?.number);
  expect(after?.refunded).toBe((order?.refunded ?? 0) + 100);
  expect(await amira.store.refund({ ...act, key: "another key", amount: 100_000_00 })).toMatchObject({
    ok: false,
  });
  const { entries } = await amira.conversations.get({ id });
  const logged = entries.flatMap((entry) =>
    entry.kind === "acted" ? [`${entry.act} ${entry.outcome}`] : [],
  );
  expect(logged).toEqual(["refund done", "refund refused"]);
});

test("who looks at a conversation is told of every entry, from where they left off", async () => {
  const id = await customerSaid(...angry);
  const stop = new AbortController();
  const changes = await createCaller(appRouter)(
    { app: it.app, headers: await workspace.headers("agent") },
    { signal: stop.signal },
  ).conversations.changes({ id, after: 3 });
  const seen: number[] = [];
  for await (const [seq] of changes as AsyncIterable<[string, unknown]>) {
    seen.push(Number(seq));
    if (seen.length === 3) break;
  }
  stop.abort();
  expect(seen).toEqual([4, 5, 6]);
});

test("the inbox says that it changed when it did, and nothing while it did not", async () => {
  const id = await customerSaid(...angry);
  const leave = new AbortController();
  const headers = await signIn(it.app, await makePerson(it.app, workspace.id, "agent", "Onlooker"));
  const changes = await createCaller(appRouter)(
    { app: it.app, headers },
    { signal: leave.signal },
  ).inbox.changes();
  let told = 0;
  const listening = (async () => {
    for await (const _ of changes as AsyncIterable<unknown>) told += 1;
  })();
  await vi.waitFor(() => expect(told).toBe(1));
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(told).toBe(1);
  await say(id, "hello?");
  await vi.waitFor(() => expect(told).toBeGreaterThan(1));
  leave.abort();
  await listening;
});
