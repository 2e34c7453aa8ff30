import { beforeAll, expect, test } from "vitest";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import { makeWorkspace, withApp } from "../testing.ts";
import { advance } from "./advance.ts";
import { type Beginning, begin } from "./begin.ts";
import { Bursts, sweepBursts } from "./bursts.ts";
import { ConversationCache } from "./cache.ts";
import { entriesOf } from "./conversations.ts";
import { Mailbox } from "./mailbox.ts";
import { type Runtime, runtimeOf } from "./runtime.ts";
import { query } from "./testing.ts";
import type { TurnWrite } from "./turn.store.ts";
import { TurnWriter } from "./turn-writer.ts";

const it = withApp();
let entrance: Omit<Beginning, "customer">;
let refund: typeof entrance;

const echo = flowOf(
  [
    ["start", "start", { greeting: "", mergeBursts: true }],
    ["more", "ask", { question: "What else?", answer: "text", variable: "more", lookBack: false }],
    ["again", "say", { text: "You said {{more}}." }],
  ],
  ["start.next → more", "more.answered → again", "again.next → more"],
);

/** The same, once money has been given back. */
const echoAfterRefund = flowOf(
  [
    ...echo.nodes.map(({ id, kind, config }): [string, string, typeof config] => [id, kind, config]),
    ["act", "action", { order: "1042", amount: "fixed", money: 5, email: "maya@example.com" }],
  ],
  [
    "start.next → act",
    ...["done", "refused", "failed", "unknown"].map((exit) => `act.${exit} → more`),
    "more.answered → again",
    "again.next → more",
  ],
);

beforeAll(async () => {
  const { id: workspaceId } = await makeWorkspace(it.app);
  const publish = async (flow: typeof echo): Promise<typeof entrance> => {
    const { id: flowId, ...published } = await publishTestFlow(it.app.db, workspaceId, flow);
    return { workspaceId, flowId, ...published };
  };
  entrance = await publish(echo);
  refund = await publish(echoAfterRefund);
});

/** Another process; one that is `dying` never comes to the end of what it waits for. */
function anotherProcess(dying = false): Runtime {
  const bursts = new Bursts();
  if (dying) bursts.wait = () => {};
  const own = { mailbox: new Mailbox(), cache: new ConversationCache(), bursts };
  return { ...runtimeOf(it.app), ...own, writer: new TurnWriter(it.app.db.pool) };
}

async function started(runtime: Runtime, where = entrance): Promise<string> {
  const customer = { ref: null, name: null, email: null, verified: false };
  const { conversation } = await begin(runtime, { ...where, customer });
  return conversation.id;
}

function say(runtime: Runtime, id: string, text: string) {
  return advance(runtime, id, { eventId: `customer:${text}`, incoming: { type: "message", text } });
}

async function told(id: string): Promise<string[]> {
  const entries = await entriesOf(it.app, id);
  return entries.flatMap((entry) => (entry.kind === "message" ? [`${entry.role}: ${entry.text}`] : []));
}

const rows = (id: string) => query(it.app, "SELECT due FROM burst WHERE conversation_id = $1", [id]);
const overdue = (id: string) =>
  query(it.app, "UPDATE burst SET due = now() - interval '2 seconds' WHERE conversation_id = $1", [id]);

test("what is sent again puts the end of its burst off no further", async () => {
  const runtime = anotherProcess(true);
  const id = await started(runtime);
  await say(runtime, id, "hello");
  const [first] = await rows(id);
  expect(await say(runtime, id, "hello")).toMatchObject({ ok: true, duplicate: true });
  expect(await rows(id)).toEqual([first]);
  await say(runtime, id, "are you there?");
  expect(await rows(id)).not.toEqual([first]);
});

test("each message of a burst is committed before it is acknowledged, and all are answered once", async () => {
  const runtime = anotherProcess();
  const id = await started(runtime);
  expect(await say(runtime, id, "where is")).toMatchObject({ ok: true, duplicate: false });
  expect(await told(id)).toEqual(["customer: where is"]);
  expect(await say(runtime, id, "my order")).toMatchObject({ ok: true, duplicate: false });
  expect(await say(runtime, id, "my order")).toMatchObject({ ok: true, duplicate: true });
  await expect.poll(() => told(id), { timeout: 10_000 }).toContain("bot: What else?");
  await expect.poll(() => rows(id), { timeout: 10_000 }).toEqual([]);
  expect(await told(id)).toEqual(["customer: where is", "customer: my order", "bot: What else?"]);
});

test("a burst whose process died is heard by the next one, once, however many look", async () => {
  const dying = anotherProcess(true);
  const id = await started(dying);
  await say(dying, id, "hello");
  await overdue(id);
  await sweepBursts(anotherProcess());
  await say(dying, id, "it is");
  await say(dying, id, "still broken");
  expect(await sweepBursts(anotherProcess())).toBe(0);
  await overdue(id);
  await Promise.all([1, 2, 3].map(() => sweepBursts(anotherProcess())));
  expect(await told(id)).toEqual([
    "customer: hello",
    "bot: What else?",
    "customer: it is",
    "customer: still broken",
    "bot: You said it is\nstill broken.",
    "bot: What else?",
  ]);
  expect(await rows(id)).toEqual([]);
});

test("a row whose message was never written is let go of, but not while it may still come", async () => {
  const runtime = anotherProcess(true);
  const id = await started(runtime);
  await query(it.app, "INSERT INTO burst VALUES ($1, now() - interval '2 seconds')", [id]);
  await sweepBursts(runtime);
  expect(await rows(id)).toHaveLength(1);
  await query(it.app, "UPDATE burst SET due = now() - interval '1 minute' WHERE conversation_id = $1", [id]);
  await sweepBursts(runtime);
  expect(await rows(id)).toEqual([]);
});

test("a message that is long on its way keeps its quiet when the one before falls quiet meanwhile", async () => {
  const dying = anotherProcess(true);
  const id = await started(dying);
  await say(dying, id, "it is");
  await overdue(id);
  const late = anotherProcess(true);
  const { writer } = late;
  late.writer = {
    write: async (turn: TurnWrite) => {
      late.writer = writer;
      await say(dying, id, "still broken");
      await overdue(id);
      return writer.write(turn);
    },
  } as TurnWriter;
  await sweepBursts(late);
  expect(await told(id)).toEqual(["customer: it is", "customer: still broken"]);
  await sweepBursts(anotherProcess());
  expect((await told(id)).at(-1)).toBe("bot: What else?");
});

test("a quiet that is put off while the one before is being forgotten keeps its row", async () => {
  const dying = anotherProcess(true);
  const id = await started(dying);
  await say(dying, id, "it is");
  await overdue(id);
  const slow = anotherProcess();
  const { pool } = slow.db;
  const query = async (asked: { text: string }) => {
    if (asked.text.startsWith("DELETE FROM burst")) {
      await say(dying, id, "still broken");
      await overdue(id);
    }
    return pool.query(asked);
  };
  slow.db = { ...slow.db, pool: { query } as unknown as typeof pool };
  await sweepBursts(slow);
  expect((await told(id)).at(-1)).toBe("customer: still broken");
  await sweepBursts(anotherProcess());
  expect((await told(id)).at(-1)).toBe("bot: What else?");
});

test("what was written while a call is under way is heard, also if the quiet comes in the moment of the answer", async () => {
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  const calling = anotherProcess(true);
  const act = async () => {
    await answered;
    return { accepted: true, words: "Done.", amount: 500 };
  };
  calling.executors = { ...calling.executors, act };
  const id = await started(calling, refund);
  await say(calling, id, "hello");
  await overdue(id);
  await sweepBursts(calling);
  await say(calling, id, "it is broken");
  await overdue(id);
  const { writer } = calling;
  calling.writer = {
    write: async (turn: TurnWrite) => {
      calling.writer = writer;
      await sweepBursts(anotherProcess(true));
      return writer.write(turn);
    },
  } as TurnWriter;
  answer();
  await calling.underway.idle();
  await overdue(id);
  await sweepBursts(anotherProcess(true));
  expect(await told(id)).toEqual([
    "customer: hello",
    "customer: it is broken",
    "bot: What else?",
    "bot: You said it is broken.",
    "bot: What else?",
  ]);
});

test("a wish for a human does not wait for quiet", async () => {
  const runtime = anotherProcess(true);
  const id = await started(runtime);
  await say(runtime, id, "hello");
  await say(runtime, id, "I want to talk to a human");
  expect((await told(id)).at(-1)).toBe("bot: What else?");
});
