import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import { openShop } from "../demo/open-shop.ts";
import { makeWorkspace, withApp } from "../testing.ts";
import { type Arrival, advance } from "./advance.ts";
import { type Beginning, begin } from "./begin.ts";
import { ConversationCache } from "./cache.ts";
import { entriesOf } from "./conversations.ts";
import { Mailbox } from "./mailbox.ts";
import { type Runtime, runtimeOf } from "./runtime.ts";
import { query } from "./testing.ts";
import { TurnWriter } from "./turn-writer.ts";
import { Underway } from "./underway.ts";

const it = withApp();
let entrance: Omit<Beginning, "customer">;
const agent = { id: "amira", name: "Amira" };

const asking = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["fetch", "fetchOrder", { number: "1042", email: "maya.reyes@example.com" }],
    [
      "more",
      "ask",
      { question: "More?", answer: "text", variable: "more", lookBack: false, noReplyMinutes: 5 },
    ],
    ["again", "say", { text: "You said {{more}}." }],
    ["bye", "close", { say: "Bye!", outcome: "resolved" }],
    ["team", "handoff"],
  ],
  [
    "start.next → fetch",
    "fetch.found → more",
    "fetch.missing → team",
    "fetch.failed → team",
    "fetch.unknown → team",
    "more.answered → again",
    "more.noReply → bye",
    "again.next → more",
  ],
);
/** The same, but it says goodbye as soon as the order is found. */
const hasty = { ...asking, name: "Hasty", edges: asking.edges.map(toBye) };

function toBye(edge: (typeof asking.edges)[number]) {
  return edge.from === "fetch" && edge.exit === "found" ? { ...edge, to: "bye" } : edge;
}

beforeAll(async () => {
  const { id: workspaceId } = await makeWorkspace(it.app);
  await openShop(it.app.db, workspaceId, new Date().toISOString());
  entrance = await publish(workspaceId, asking);
});

async function publish(workspaceId: string, flow: typeof asking): Promise<Omit<Beginning, "customer">> {
  const { id: flowId, ...published } = await publishTestFlow(it.app.db, workspaceId, flow);
  return { workspaceId, flowId, ...published };
}

/** A second process on the same database: it shares nothing but the tables. */
function anotherProcess(change: Partial<Runtime> = {}): Runtime {
  const own = { mailbox: new Mailbox(), cache: new ConversationCache(), underway: new Underway() };
  // of its own, too: a writer reckons with one turn of a conversation at a time
  return { ...runtimeOf(it.app), ...own, writer: new TurnWriter(it.app.db.pool), ...change };
}

/** A process whose look at the shop ends when it is told. */
function slow(): Runtime & { answer: () => void } {
  const answered = Promise.withResolvers<void>();
  const { executors } = runtimeOf(it.app);
  const fetchOrder: typeof executors.fetchOrder = async (input, scope) => {
    await answered.promise;
    return executors.fetchOrder(input, scope);
  };
  return { ...anotherProcess({ executors: { ...executors, fetchOrder } }), answer: answered.resolve };
}

async function started(runtime: Runtime, at = entrance): Promise<string> {
  const customer = { ref: null, name: null, email: null, verified: false };
  const { conversation } = await begin(runtime, { ...at, customer });
  return conversation.id;
}

function say(runtime: Runtime, id: string, text: string, eventId = `customer:${text}`) {
  return advance(runtime, id, { eventId, incoming: { type: "message", text } });
}

async function told(id: string): Promise<string[]> {
  const entries = await entriesOf(it.app, id);
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
  return entries.flatMap((entry) => (entry.kind === "message" ? [`${entry.role}: ${entry.text}`] : []));
}

const standing = async (id: string) =>
  (await query(it.app, "SELECT owner, outcome FROM conversation WHERE id = $1", [id]))[0];

test("a second delivery while the first is in flight in another process has the first one's place", async () => {
  for (let round = 0; round < 10; round++) {
    const id = await started(anotherProcess());
    const both = await Promise.all([anotherProcess(), anotherProcess()].map((one) => say(one, id, "hello")));
    expect(both.map((one) => one.ok && one.duplicate).toSorted()).toEqual([false, true]);
    expect(new Set(both.map((one) => one.ok && one.seq)).size).toBe(1);
    expect((await told(id)).filter((line) => line === "customer: hello")).toHaveLength(1);
  }
});

test("a second delivery after the end is acknowledged, and a new message is refused", async () => {
  const runtime = anotherProcess();
  const id = await started(runtime);
  await say(runtime, id, "hello");
  await runtime.underway.settled(id, 5_000);
  const token = runtime.cache.get(id)?.state.snapshot?.context.token ?? 0;
  await advance(runtime, id, { eventId: `due:${token}`, incoming: { type: "due", token } });
  expect(await standing(id)).toEqual({ owner: "closed", outcome: "resolved" });
  for (const process of [runtime, anotherProcess()]) {
    expect(await say(process, id, "hello")).toMatchObject({ ok: true, duplicate: true });
    expect(await say(process, id, "hello again")).toMatchObject({ ok: false, code: "closed" });
  }
});

test("messages while a call is under way, from several processes, are each answered once when it has ended", async () => {
  const runtime = slow();
  const id = await started(runtime);
  await say(runtime, id, "hello");
  const others = [runtime, anotherProcess(), anotherProcess()];
  const texts = ["one", "two", "three"];
  await Promise.all(
    texts.flatMap((text, index) => [others[index], runtime].map((at) => at && say(at, id, text))),
  );
  runtime.answer();
  await runtime.underway.settled(id, 5_000);
  const lines = await told(id);
  const order = lines.flatMap((line) => (line.startsWith("customer: ") ? [line.slice(10)] : []));
  expect(order.toSorted()).toEqual(["hello", ...texts].toSorted());
  expect(lines.filter((line) => line.startsWith("bot: You said"))).toEqual(
    order.slice(1).map((text) => `bot: You said ${text}.`),
  );
  expect(lines.filter((line) => line === "bot: More?")).toHaveLength(1 + texts.length);
});

test("a flow that says goodbye while a message waits to be heard leaves it to a person", async () => {
  const runtime = slow();
  const id = await started(runtime, await publish(entrance.workspaceId, hasty));
  await say(runtime, id, "where is my order");
  await say(runtime, id, "the other one arrived broken");
  runtime.answer();
  await runtime.underway.settled(id, 5_000);
  expect(await standing(id)).toEqual({ owner: "queue", outcome: "handed_off" });
});

test("thanks that come while the flow says goodbye need nobody", async () => {
  const runtime = slow();
  const id = await started(runtime, await publish(entrance.workspaceId, hasty));
  await say(runtime, id, "where is my order");
  await say(runtime, id, "thanks, that helps");
  runtime.answer();
  await runtime.underway.settled(id, 5_000);
  expect(await standing(id)).toEqual({ owner: "closed", outcome: "resolved" });
});

test("messages, a call's answer, a deadline and an agent's acts at once stand in one order, and the bot stops at the claim", async () => {
  for (let round = 0; round < 8; round++) {
    const runtime = slow();
    const id = await started(runtime);
    await say(runtime, id, "hello");
    const acts: Arrival[] = [
      { eventId: "due:1", incoming: { type: "due", token: 1 } },
      { eventId: null, incoming: { type: "claim", agent } },
      ...["a", "b", "c"].map((text): Arrival => ({ eventId: text, incoming: { type: "message", text } })),
    ];
    const all = acts.map(async (arrival, index) => {
      await sleep((round * 7 + index * 3) % 12);
      return advance(index % 2 ? runtime : anotherProcess(), id, arrival);
    });
    runtime.answer();
    const refused = (await Promise.all(all)).filter((one) => !one.ok);
    // where nothing came between the answer and the deadline, nobody had replied in time
    const saidGoodbye = (await standing(id))?.owner === "closed";
    expect(refused.filter((one) => one.code !== "closed" || !saidGoodbye)).toEqual([]);
    if (saidGoodbye) continue;
    await runtime.underway.settled(id, 5_000);
    const entries = await entriesOf(it.app, id);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    const claimed = entries.findIndex((entry) => entry.kind === "owner" && entry.owner === "agent");
    const late = entries.slice(claimed).filter((entry) => entry.kind === "message" && entry.role === "bot");
    expect(claimed).toBeGreaterThan(0);
    expect(late).toEqual([]);
  }
});
