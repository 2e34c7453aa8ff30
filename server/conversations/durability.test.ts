import { beforeAll, expect, test } from "vitest";
import { calls } from "#flows/effects.ts";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import { openShop } from "../demo/open-shop.ts";
import { makeWorkspace, withApp } from "../testing.ts";
import { advance } from "./advance.ts";
import { type Beginning, begin } from "./begin.ts";
import { ConversationCache } from "./cache.ts";
import type { Conversation } from "./conversation.ts";
import { entriesOf } from "./conversations.ts";
import { countAttempt } from "./effect.store.ts";
import { leaseMs, maxAttempts } from "./lease.ts";
import type { Machines } from "./machines.ts";
import { Mailbox } from "./mailbox.ts";
import { type CallJob, callQueue, sweepCalls, takeOver } from "./orphans.ts";
import { type Runtime, runtimeOf } from "./runtime.ts";
import { loseLeases, query } from "./testing.ts";
import { TurnWriter } from "./turn-writer.ts";
import { Underway } from "./underway.ts";

const it = withApp();
let entrance: Omit<Beginning, "customer">;

const asking = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["fetch", "fetchOrder", { number: "1042", email: "maya.reyes@example.com" }],
    ["found", "say", { text: "Order {{order.number}} is {{order.status}}." }],
    [
      "more",
      "ask",
      { question: "What else?", answer: "text", variable: "more", noReplyMinutes: 5, lookBack: false },
    ],
    ["again", "say", { text: "You said {{more}}." }],
    ["quiet", "close", { say: "Nobody there.", outcome: "abandoned" }],
    ["team", "handoff"],
  ],
  [
    "start.next → fetch",
    "fetch.found → found",
    "fetch.missing → team",
    "fetch.failed → team",
    "fetch.unknown → team",
    "found.next → more",
    "more.answered → again",
    "more.noReply → quiet",
    "again.next → more",
  ],
);

beforeAll(async () => {
  const { id: workspaceId } = await makeWorkspace(it.app);
  await openShop(it.app.db, workspaceId, new Date().toISOString());
  const { id: flowId, ...published } = await publishTestFlow(it.app.db, workspaceId, asking);
  entrance = { workspaceId, flowId, ...published };
});

/** A second process on the same database: it shares nothing but the tables. */
function anotherProcess(change: Partial<Runtime> = {}): Runtime {
  const own = { mailbox: new Mailbox(), cache: new ConversationCache(), underway: new Underway() };
  // of its own, too: a writer reckons with one turn of a conversation at a time
  return { ...runtimeOf(it.app), ...own, writer: new TurnWriter(it.app.db.pool), ...change };
}

async function started(runtime = runtimeOf(it.app)): Promise<string> {
  const customer = { ref: null, name: null, email: null, verified: false };
  const { conversation } = await begin(runtime, { ...entrance, customer });
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

test("two processes take messages of one conversation at once: all stand in one order, each once", async () => {
  const [here, there] = [runtimeOf(it.app), anotherProcess()];
  const id = await started();
  await say(here, id, "first");
  await here.underway.settled(id, 5_000);
  const texts = Array.from({ length: 20 }, (_, index) => `message ${index}`);
  const taken = await Promise.all(
    texts.flatMap((text, index) => [
      say(index % 2 ? here : there, id, text),
      say(index % 2 ? there : here, id, text),
    ]),
  );
  expect(taken.filter((one) => one.ok && one.duplicate)).toHaveLength(20);
  const messages = await told(id);
  for (const text of texts) {
    expect(messages.filter((line) => line === `customer: ${text}`)).toHaveLength(1);
    expect(messages.filter((line) => line === `bot: You said ${text}.`)).toHaveLength(1);
  }
});

test("a message while a call is under way is kept and answered once the call is", async () => {
  const answer = Promise.withResolvers<void>();
  const slow = anotherProcess();
  const { fetchOrder } = slow.executors;
  slow.executors = {
    ...slow.executors,
    fetchOrder: async (input, scope) => {
      await answer.promise;
      return fetchOrder(input, scope);
    },
  };
  const id = await started(slow);
  await say(slow, id, "hello");
  await say(slow, id, "are you there?");
  expect(await told(id)).toEqual(["customer: hello", "customer: are you there?"]);
  answer.resolve();
  await slow.underway.settled(id, 5_000);
  expect(await told(id)).toEqual([
    "customer: hello",
    "customer: are you there?",
    "bot: Order 1042 is shipped.",
    "bot: What else?",
    "bot: You said are you there?.",
    "bot: What else?",
  ]);
});

const dying = () =>
  anotherProcess({
    executors: { ...runtimeOf(it.app).executors, fetchOrder: () => new Promise(() => {}) },
  });

/** A process about to end that makes calls, and whose turn with the answer of one throws `times` times. */
function clumsy(times: number) {
  const runtime = runtimeOf(it.app);
  let made = 0;
  let answering = false;
  const process = anotherProcess({
    executors: {
      ...runtime.executors,
      fetchOrder: async (input, scope) => {
        answering = ++made <= times;
        return runtime.executors.fetchOrder(input, scope);
      },
    },
    machines: {
      of: async (conversation: Conversation) => {
        if (answering) {
          answering = false;
          throw Object.assign(new Error("Clumsy."), { code: "57P03" }); // as of a database that is just starting
        }
        return runtime.machines.of(conversation);
      },
    } as Machines,
    report: () => {},
  });
  process.underway.close(); // so it does not insist
  return { process, made: () => made };
}

/** A conversation whose call lost its process, with the call's key and number of attempts. */
async function orphaned(): Promise<{ id: string; job: CallJob }> {
  const lost = dying();
  const id = await started(lost);
  await say(lost, id, "hello");
  const [effect] = await query(
    it.app,
    "SELECT key, status, attempts FROM effect WHERE conversation_id = $1",
    [id],
  );
  expect(effect).toMatchObject({ status: "sent", attempts: 1 });
  return { id, job: { key: String(effect?.key), attempts: 1 } };
}

const ended = (id: string) =>
  query(it.app, "SELECT status, attempts FROM effect WHERE conversation_id = $1", [id]);

/** What a job leads to, to its end. */
async function takenOver(process: Runtime, job: CallJob): Promise<void> {
  await takeOver(process, job);
  await process.underway.idle();
}

test("a call whose process died becomes one job, is made by a survivor, and its answer is taken once", async () => {
  const { id } = await orphaned();
  const survivor = clumsy(0);
  expect(await sweepCalls(survivor.process)).toBe(0); // its lease still runs
  await loseLeases(it.app, id);
  const swept = await Promise.all([sweepCalls(survivor.process), sweepCalls(anotherProcess())]);
  expect(swept.toSorted()).toEqual([0, 1]);
  await it.app.jobs.work<CallJob>(callQueue, (call) => takeOver(survivor.process, call));
  await expect.poll(() => ended(id), { timeout: 10_000 }).toEqual([{ status: "done", attempts: 2 }]);
  expect(await told(id)).toEqual(["customer: hello", "bot: Order 1042 is shipped.", "bot: What else?"]);
});

test("a job ends when its call was begun, so that a slow one keeps no other waiting", async () => {
  const { id, job } = await orphaned();
  const slow = dying();
  await takeOver(slow, job);
  expect([...slow.underway.keys]).toEqual([job.key]);
  expect(await ended(id)).toEqual([{ status: "sent", attempts: 2 }]);
});

test("a call whose answer could not be taken in is found again, and made again", async () => {
  const { id, job } = await orphaned();
  const survivor = clumsy(1);
  await takenOver(survivor.process, job);
  expect(await ended(id)).toEqual([{ status: "sent", attempts: 2 }]);
  await loseLeases(it.app, id);
  const found: CallJob[] = [];
  await sweepCalls({ ...survivor.process, hand: async (_, job) => void found.push(job) });
  expect(found).toEqual([{ key: job.key, attempts: 2 }]);
  await takenOver(survivor.process, { key: job.key, attempts: 2 });
  expect(await ended(id)).toEqual([{ status: "done", attempts: 3 }]);
});

test("a call whose answer can never be taken is given up, and the conversation goes on", async () => {
  const { id, job } = await orphaned();
  const survivor = clumsy(Number.POSITIVE_INFINITY);
  for (let attempts = 1; attempts <= maxAttempts; attempts++) {
    await takenOver(survivor.process, { ...job, attempts });
  }
  expect(survivor.made()).toBe(maxAttempts - 1);
  expect(await ended(id)).toEqual([{ status: "failed", attempts: maxAttempts + 1 }]);
  expect(await query(it.app, "SELECT owner, outcome FROM conversation WHERE id = $1", [id])).toEqual([
    { owner: "queue", outcome: "handed_off" },
  ]);
});

test("a call that was marked as sent since it was found is not taken over as one that was not", async () => {
  const { job } = await orphaned();
  const { pool } = it.app.db;
  expect(await countAttempt(pool, { ...job, status: "pending" }, leaseMs)).toBe(false);
  expect(await countAttempt(pool, { ...job, status: "sent" }, leaseMs)).toBe(true);
});

test("two jobs for one attempt make the call once", async () => {
  const { id, job } = await orphaned();
  const survivor = clumsy(0);
  await Promise.all([1, 2, 3].map(() => takenOver(survivor.process, job)));
  expect(survivor.made()).toBe(1);
  expect(await ended(id)).toEqual([{ status: "done", attempts: 2 }]);
});

test("a call that must not be made blindly ends as unknown once its process is lost", async () => {
  const { id, job } = await orphaned();
  const survivor = clumsy(0);
  Object.assign(calls.fetchOrder, { retry: "never blind" });
  try {
    await takenOver(survivor.process, job);
  } finally {
    Object.assign(calls.fetchOrder, { retry: "natural" });
  }
  expect(survivor.made()).toBe(0);
  expect(await ended(id)).toEqual([{ status: "unknown", attempts: 2 }]);
});

test("an executor that throws is tried again, and its failure leads through the exit that says so", async () => {
  let tries = 0;
  const broken = anotherProcess({
    executors: {
      ...runtimeOf(it.app).executors,
      fetchOrder: async () => {
        tries++;
        throw new Error("The shop does not answer.");
      },
    },
  });
  const id = await started(broken);
  await say(broken, id, "hello");
  await broken.underway.settled(id, 5_000);
  expect(tries).toBe(3);
  expect(await query(it.app, "SELECT status, result FROM effect WHERE conversation_id = $1", [id])).toEqual([
    { status: "failed", result: { reason: "The shop does not answer." } },
  ]);
  expect(await query(it.app, "SELECT owner, outcome FROM conversation WHERE id = $1", [id])).toEqual([
    { owner: "queue", outcome: "handed_off" },
  ]);
});

test("a conversation stays on its version when another is published", async () => {
  const runtime = runtimeOf(it.app);
  const id = await started();
  const nodes = asking.nodes.map((node) =>
    node.id === "found" ? { ...node, config: { text: "Something new." } } : node,
  );
  const next = await publishTestFlow(it.app.db, entrance.workspaceId, { ...asking, nodes });
  expect(next.id).toBe(entrance.flowId);
  await say(runtime, id, "hello");
  await runtime.underway.settled(id, 5_000);
  expect(await told(id)).toContain("bot: Order 1042 is shipped.");
});
