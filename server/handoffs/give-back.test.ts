import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { defaultPolicies } from "#flows/policies.ts";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import { advance } from "../conversations/advance.ts";
import { type Beginning, begin } from "../conversations/begin.ts";
import { messagesOf, standingOf } from "../conversations/conversations.ts";
import { runtimeOf } from "../conversations/runtime.ts";
import { query } from "../conversations/testing.ts";
import { openShop } from "../demo/open-shop.ts";
import { type Caller, makeWorkspace, type TestWorkspace, withApp } from "../testing.ts";

const it = withApp();
let workspace: TestWorkspace;
let entrance: Omit<Beginning, "customer">;
let amira: Caller;

const flow = {
  ...flowOf(
    [
      ["start", "start", { greeting: "" }],
      ["topic", "ask", { question: "What is it about?", answer: "text", variable: "topic", lookBack: false }],
      ["team", "handoff", { queue: "care", say: "A colleague is coming." }],
      ["back", "ask", { question: "What else?", answer: "text", variable: "more", lookBack: false }],
      ["again", "handoff", { queue: "returns", priority: "high", say: "Another colleague is coming." }],
      ["survey", "survey", { askWhy: "" }],
      ["done", "close", { say: "Goodbye." }],
    ],
    [
      "start.next → topic",
      "topic.answered → team",
      "team.returned → back",
      "team.closed → survey",
      "back.answered → again",
      "survey.happy → done",
      "survey.unhappy → done",
      "survey.other → done",
      "survey.noReply → done",
    ],
  ),
  policies: defaultPolicies,
};

beforeAll(async () => {
  workspace = await makeWorkspace(it.app);
  await openShop(it.app.db, workspace.id, new Date().toISOString());
  const published = await publishTestFlow(it.app.db, workspace.id, flow);
  const { id: flowId, ...version } = published;
  entrance = { workspaceId: workspace.id, flowId, ...version };
  amira = await workspace.caller("agent");
});

let id = "";
beforeEach(async () => {
  const customer = { ref: null, name: "Maya", email: null, verified: false };
  ({
    conversation: { id },
  } = await begin(runtimeOf(it.app), { ...entrance, customer }));
  await say("hello");
  await say("my kettle hums");
  await amira.handoffs.claim({ id });
});

async function say(text: string) {
  const said = await advance(runtimeOf(it.app), id, {
    eventId: randomUUID(),
    incoming: { type: "message", text },
  });
  await runtimeOf(it.app).underway.settled(id, 5_000);
  return said;
}

const handoffs = () =>
  query(
    it.app,
    `SELECT q.key, h.priority, h.resolution, h.closed_at IS NOT NULL AS ended, concat(h.cause->>'id', ' ', h.cause->>'exit') AS cause
      FROM handoff h JOIN queue q ON q.id = h.queue_id WHERE conversation_id = $1 ORDER BY h.created_at`,
    [id],
  );

const inInbox = async (view: string) => (await amira.inbox.list({ view })).items.some((one) => one.id === id);

test("what is given back leaves the inbox, and the flow goes on where it has a path for it", async () => {
  expect(await inInbox("mine")).toBe(true);
  await amira.handoffs.giveBack({ id });
  expect(await inInbox("mine")).toBe(false);
  expect(await inInbox("all")).toBe(false);
  expect(await standingOf(it.app, id)).toMatchObject({ owner: "bot", outcome: "open", node: "back" });
  expect((await messagesOf(it.app, id)).at(-1)).toMatchObject({ role: "bot", text: "What else?" });
  expect(await handoffs()).toEqual([
    { key: "care", priority: "normal", resolution: "returned", ended: true, cause: "team " },
  ]);
});

test("handed off again it is a handoff of its own, with its own cause and queue, that a second agent claims", async () => {
  await amira.handoffs.giveBack({ id });
  await say("and it leaks");
  expect(await inInbox("returns")).toBe(true);
  const jonas = await workspace.caller("agent");
  expect(await jonas.handoffs.claim({ id })).toEqual({ ok: true });
  expect(await handoffs()).toMatchObject([
    { key: "care", resolution: "returned", ended: true },
    { key: "returns", priority: "high", resolution: null, ended: false, cause: "again " },
  ]);
  expect((await jonas.handoffs.get({ id })).handoff?.cause).toMatchObject({ by: "node", id: "again" });
  expect((await jonas.handoffs.get({ id })).conversation.queue).toMatchObject({ key: "returns" });
});

test("only who has it gives it back, and each giving back stands in the audit", async () => {
  const jonas = await workspace.caller("agent");
  await expect(jonas.handoffs.giveBack({ id })).rejects.toMatchObject({ code: "CONFLICT" });
  await amira.handoffs.giveBack({ id });
  await amira.handoffs.giveBack({ id });
  const subject = `conversation ${id}`;
  const audits = await it.app.db.prisma.audit.findMany({ where: { subject } });
  expect(audits.map(({ act }) => act)).toContain("gave back");
});

test("a survey follows the agent's close: gone from the inbox, still handed off, and the customer can answer", async () => {
  await amira.handoffs.close({ id, outcome: "resolved" });
  expect(await inInbox("all")).toBe(false);
  expect(await standingOf(it.app, id)).toMatchObject({ owner: "bot", outcome: "handed_off", node: "survey" });
  const { items } = await amira.conversations.list({});
  expect(items.find((one) => one.id === id)).toMatchObject({ owner: "bot", outcome: "handed_off" });
  expect(await handoffs()).toMatchObject([{ resolution: "resolved", ended: true }]);
  const asked = (await messagesOf(it.app, id)).at(-1);
  expect(asked?.choices?.length).toBeGreaterThan(1);
  expect(await say(asked?.choices?.at(-1)?.label ?? "5")).toMatchObject({ ok: true });
  expect(await standingOf(it.app, id)).toMatchObject({ owner: "closed", outcome: "handed_off" });
  const [row] = await query(
    it.app,
    "SELECT closed_at IS NOT NULL AS closed FROM conversation WHERE id = $1",
    [id],
  );
  expect(row).toEqual({ closed: true });
});

test("an inbox elsewhere hears at once that a conversation has left it", async () => {
  const heard: string[] = [];
  const leave = new AbortController();
  const filter = { workspaceId: workspace.id, topic: "inbox" };
  const { live } = it.app;
  const { subscribe } = live;
  subscribe(filter, () => heard.push("inbox"), leave.signal);
  await amira.handoffs.giveBack({ id });
  leave.abort();
  expect(heard).toEqual(["inbox"]);
});
