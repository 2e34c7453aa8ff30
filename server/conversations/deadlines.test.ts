import { beforeAll, beforeEach, expect, test } from "vitest";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import { makeWorkspace, withApp } from "../testing.ts";
import { advance } from "./advance.ts";
import { type Beginning, begin } from "./begin.ts";
import { ConversationCache } from "./cache.ts";
import { messagesOf } from "./conversations.ts";
import { fireDue, keepDeadlines } from "./deadlines.ts";
import { Refining } from "./hear.ts";
import type { Machines } from "./machines.ts";
import { Mailbox } from "./mailbox.ts";
import { type Runtime, runtimeOf } from "./runtime.ts";
import { query } from "./testing.ts";
import { TurnWriter } from "./turn-writer.ts";

const it = withApp();
let entrance: Omit<Beginning, "customer">;

const asking = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["more", "ask", { question: "What else?", answer: "text", noReplyMinutes: 5, lookBack: false }],
    ["team", "handoff"],
    ["quiet", "say", { text: "Nobody there." }],
    ["night", "wait", { amount: 365, unit: "days" }],
    ["done", "close", { say: "Bye!", outcome: "abandoned" }],
  ],
  [
    "start.next → more",
    "more.answered → team",
    "more.notUnderstood → team",
    "more.noReply → quiet",
    "quiet.next → night",
    "night.done → done",
    "night.message → more",
  ],
);

beforeAll(async () => {
  const { id: workspaceId } = await makeWorkspace(it.app);
  const { id: flowId, ...published } = await publishTestFlow(it.app.db, workspaceId, asking);
  entrance = { workspaceId, flowId, ...published };
});
beforeEach(() => query(it.app, "DELETE FROM deadline"));

/** A second process on the same database: it shares nothing but the tables. */
function anotherProcess(change: Partial<Runtime> = {}): Runtime {
  const own = { mailbox: new Mailbox(), cache: new ConversationCache() };
  return { ...runtimeOf(it.app), ...own, writer: new TurnWriter(it.app.db.pool), ...change };
}

async function waiting(): Promise<string> {
  const customer = { ref: null, name: null, email: null, verified: false };
  const { conversation } = await begin(runtimeOf(it.app), { ...entrance, customer });
  await say(conversation.id, "hello");
  return conversation.id;
}

function say(id: string, text: string) {
  const incoming = { type: "message", text } as const;
  return advance(runtimeOf(it.app), id, { eventId: `customer:${text}`, incoming });
}

async function told(id: string): Promise<string[]> {
  const [, ...messages] = await messagesOf(it.app, id); // but the hello
  return messages.map(({ role, text }) => `${role}: ${text}`);
}

const kept = (id: string) =>
  query(
    it.app,
    `SELECT token, round(extract(epoch FROM due - now()) / 60)::int AS minutes FROM deadline
      WHERE conversation_id = $1`,
    [id],
  );

/** As if it had been due for so long. */
const comeDue = (ms = 1) =>
  query(it.app, "UPDATE deadline SET due = now() - $1 * interval '1 millisecond'", [ms]);

test("a deadline fires at its instant and not before, once, and the next one takes its place", async () => {
  const id = await waiting();
  expect(await kept(id)).toEqual([{ token: 1, minutes: 5 }]);
  expect(await fireDue(runtimeOf(it.app))).toBe(0);
  await comeDue();
  expect(await fireDue(runtimeOf(it.app))).toBe(1);
  expect(await fireDue(runtimeOf(it.app))).toBe(0);
  expect(await told(id)).toEqual(["bot: What else?", "bot: Nobody there."]);
  expect(await kept(id)).toEqual([{ token: 2, minutes: 365 * 24 * 60 }]);
  await comeDue();
  expect(await fireDue(anotherProcess())).toBe(1);
  expect((await told(id)).at(-1)).toBe("bot: Bye!");
  expect(await kept(id)).toEqual([]);
});

test("how late it was and what the turn took is told to whoever looks after the server", async () => {
  await waiting();
  await comeDue();
  await fireDue(runtimeOf(it.app));
  const told = await it.app.metrics.registry.metrics();
  expect(told).toMatch(/^baton_deadline_lateness_seconds_count [1-9]/m);
  expect(told).toMatch(/^baton_turn_seconds_count\{began="deadline"\} [1-9]/m);
  expect(told).toMatch(/^baton_turn_seconds_count\{began="message"\} [1-9]/m);
});

test("each is fired once by however many processes look at the same time", async () => {
  const ids = await Promise.all(Array.from({ length: 60 }, waiting));
  await comeDue();
  const counts = await Promise.all([1, 2, 3, 4].map(() => fireDue(anotherProcess())));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60);
  for (const id of ids) expect(await told(id)).toEqual(["bot: What else?", "bot: Nobody there."]);
});

test("what a process took and did not fire is taken again once its lease is over", async () => {
  const id = await waiting();
  const reports: unknown[] = [];
  const machines = {
    of: async () => {
      throw Object.assign(new Error("Died here."), { code: "57P01" }); // cut off from the database
    },
  } as unknown as Machines;
  const dying = anotherProcess({ machines, report: (error) => reports.push(error) });
  await comeDue();
  expect(await fireDue(dying)).toBe(1);
  expect(String(reports[0])).toContain("Died here.");
  expect(await fireDue(anotherProcess())).toBe(0);
  await query(it.app, "UPDATE deadline SET leased_until = now() - interval '1 millisecond'");
  expect(await fireDue(anotherProcess())).toBe(1);
  expect((await told(id)).at(-1)).toBe("bot: Nobody there.");
});

test("a message that a model is still asked about when a deadline comes due goes before it", async () => {
  const id = await waiting();
  const refining = new Refining(() => Promise.reject(new Error("Nobody is asked.")));
  const asked = Promise.withResolvers<void>();
  const message = refining.line.run(id, async () => {
    await asked.promise;
    return { turn: say(id, "still here") };
  });
  await comeDue();
  const firing = fireDue({ ...runtimeOf(it.app), refining });
  await expect.poll(() => refining.line.depth(id)).toBe(2);
  asked.resolve();
  await (await message).turn;
  expect(await firing).toBe(1);
  const lines = await told(id);
  expect(lines).toContain("customer: still here");
  expect(lines).not.toContain("bot: Nobody there.");
});

test("fired a second time, by a process that was merely slow, it does nothing", async () => {
  const id = await waiting();
  await comeDue();
  await fireDue(runtimeOf(it.app));
  const due = { eventId: "due:1", incoming: { type: "due", token: 1 } } as const;
  expect(await advance(anotherProcess(), id, due)).toMatchObject({ ok: true, duplicate: true });
  expect(await told(id)).toHaveLength(2);
});

test("one that its conversation no longer waits for is forgotten without a turn", async () => {
  const [answered, gone] = [await waiting(), await waiting()];
  await say(answered, "a red tent");
  await query(it.app, "DELETE FROM conversation WHERE id = $1", [gone]);
  const seq = () => query(it.app, "SELECT seq, owner FROM conversation WHERE id = $1", [answered]);
  const before = await seq();
  await comeDue();
  expect(await fireDue(runtimeOf(it.app))).toBe(2);
  expect(await query(it.app, "SELECT * FROM deadline")).toEqual([]);
  expect(await seq()).toEqual(before);
  expect(before).toMatchObject([{ owner: "queue" }]);
});

test("a message at the instant of the deadline comes before it or after it, and nothing is said twice", async () => {
  for (let round = 0; round < 10; round++) {
    const id = await waiting();
    await comeDue();
    await Promise.all([fireDue(anotherProcess()), say(id, "a red tent")]);
    const answeredFirst = ["bot: What else?", "customer: a red tent"];
    const quietFirst = ["bot: What else?", "bot: Nobody there.", "customer: a red tent", "bot: What else?"];
    const messages = await told(id);
    expect([answeredFirst, quietFirst]).toContainEqual(
      messages.filter((line) => !/colleague|queue/i.test(line)),
    );
  }
});

test("a wait may be longer than a timer of the process could be", async () => {
  const id = await waiting();
  await comeDue();
  await fireDue(runtimeOf(it.app));
  const stopping = new AbortController();
  const keeping = keepDeadlines(runtimeOf(it.app), stopping.signal);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await kept(id)).toEqual([{ token: 2, minutes: 365 * 24 * 60 }]);
  await comeDue();
  await expect.poll(() => told(id), { timeout: 10_000 }).toContain("bot: Bye!");
  stopping.abort();
  await keeping;
});
