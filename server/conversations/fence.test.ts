import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { defaultPolicies } from "#flows/policies.ts";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import { openShop } from "../demo/open-shop.ts";
import { makeWorkspace, withApp } from "../testing.ts";
import { advance } from "./advance.ts";
import { type Beginning, begin } from "./begin.ts";
import { entriesOf } from "./conversations.ts";
import { NotSent } from "./not-sent.ts";
import { sweepCalls, takeOver } from "./orphans.ts";
import { type Runtime, runtimeOf } from "./runtime.ts";
import { loseLeases, query } from "./testing.ts";
import { Underway } from "./underway.ts";

const it = withApp();
let entrance: Omit<Beginning, "customer">;
const maya = "maya.reyes@example.com";
const agent = { id: "amira", name: "Amira" };

const refunding = {
  ...flowOf(
    [
      ["start", "start", { greeting: "" }],
      ["refund", "action", { order: "1042", amount: "fixed", money: 5, email: maya }],
      ["thanks", "close", { say: "It is on its way.", outcome: "resolved" }],
      ["team", "handoff"],
    ],
    [
      "start.next → refund",
      "refund.done → thanks",
      "refund.refused → team",
      "refund.failed → team",
      "refund.unknown → team",
    ],
  ),
  policies: defaultPolicies,
};

beforeAll(async () => {
  const { id: workspaceId } = await makeWorkspace(it.app);
  await openShop(it.app.db, workspaceId, new Date().toISOString());
  const { id: flowId, ...published } = await publishTestFlow(it.app.db, workspaceId, refunding);
  entrance = { workspaceId, flowId, ...published };
});

type Act = Runtime["executors"]["act"];

/** A process of its own whose refunds are made by `act`; `count` tells how often it was asked to. */
function processWith(act: Act, change: Partial<Runtime> = {}) {
  const runtime = runtimeOf(it.app);
  let count = 0;
  const counted: Act = (input, scope) => {
    count++;
    return act(input, scope);
  };
  const own = { ...runtime, underway: new Underway(), ...change };
  return { ...own, executors: { ...runtime.executors, act: counted }, count: () => count };
}

const made = { accepted: true, words: "Refunded €5.00 of order 1042.", amount: 500 };

async function started(runtime: Runtime): Promise<string> {
  const customer = { ref: null, name: "Maya", email: maya, verified: true };
  const { conversation } = await begin(runtime, { ...entrance, customer });
  return conversation.id;
}

const say = (runtime: Runtime, id: string, text: string) =>
  advance(runtime, id, { eventId: text, incoming: { type: "message", text } });

const claim = (id: string) =>
  advance(runtimeOf(it.app), id, { eventId: null, incoming: { type: "claim", agent } });

/** What came after the conversation left the bot's hands. */
async function afterwards(id: string) {
  const entries = await entriesOf(it.app, id);
  const left = entries.findIndex((entry) => entry.kind === "owner" && entry.owner !== "bot");
  return entries.slice(left);
}

async function botSaidAfterwards(id: string): Promise<string[]> {
  const entries = await afterwards(id);
  return entries.flatMap((entry) => (entry.kind === "message" && entry.role === "bot" ? [entry.text] : []));
}

const effects = (id: string) =>
  query(it.app, "SELECT status, attempts FROM effect WHERE conversation_id = $1", [id]);

const handoffs = async (id: string) =>
  (await query(it.app, "SELECT 1 FROM handoff WHERE conversation_id = $1", [id])).length;

test("a call that waits when a person takes over is never sent, and the log says so", async () => {
  const waiting = Promise.withResolvers<void>();
  const runtime = processWith(async () => made, {
    gate: async () => {
      await waiting.promise;
      return async () => {};
    },
  });
  const id = await started(runtime);
  await say(runtime, id, "refund please");
  await claim(id);
  waiting.resolve();
  await runtime.underway.idle();
  expect(runtime.count()).toBe(0);
  expect(await effects(id)).toEqual([{ status: "failed", attempts: 0 }]);
  expect(await afterwards(id)).toMatchObject([
    { kind: "owner", owner: "agent" },
    { kind: "answered", status: "failed", reason: "Not done: a person has taken the conversation over." },
  ]);
});

test("a reading that waits when a person takes over is not sent either, though it was let through before", async () => {
  const flow = {
    ...flowOf(
      [
        ["start", "start", { greeting: "" }],
        ["read", "httpRequest", { method: "GET", url: "https://vendor.example.com/orders" }],
        ["team", "handoff"],
      ],
      ["start.next → read", ...["done", "refused", "failed", "unknown"].map((exit) => `read.${exit} → team`)],
    ),
    name: "Reading",
  };
  const { id: flowId, ...published } = await publishTestFlow(it.app.db, entrance.workspaceId, flow);
  const waiting = Promise.withResolvers<void>();
  let sent = 0;
  const runtime = processWith(async () => made, {
    gate: async () => {
      await waiting.promise;
      return async () => {};
    },
  });
  runtime.executors = {
    ...runtime.executors,
    httpRead: async () => {
      sent++;
      return { status: 200, body: null };
    },
  };
  const customer = { ref: null, name: "Maya", email: maya, verified: true };
  const where = { workspaceId: entrance.workspaceId, flowId, ...published };
  const { id } = (await begin(runtime, { ...where, customer })).conversation;
  await say(runtime, id, "look please");
  expect(await effects(id)).toEqual([{ status: "sent", attempts: 1 }]);
  await claim(id);
  await sleep(100);
  waiting.resolve();
  await runtime.underway.idle();
  expect(sent).toBe(0);
  expect(await effects(id)).toEqual([{ status: "failed", attempts: 1 }]);
});

test("the answer of a call that was under way is noted after the claim, and the bot says nothing to it", async () => {
  const answer = Promise.withResolvers<typeof made>();
  const runtime = processWith(() => answer.promise);
  const id = await started(runtime);
  await say(runtime, id, "refund please");
  await expect.poll(runtime.count).toBe(1);
  await claim(id);
  answer.resolve(made);
  await runtime.underway.idle();
  expect(await afterwards(id)).toMatchObject([
    { kind: "owner" },
    { kind: "answered", status: "done", output: made },
  ]);
  expect(await botSaidAfterwards(id)).toEqual([]);
});

test("a call that may be repeated is not repeated once a person has the conversation", async () => {
  const lost = Promise.withResolvers<typeof made>();
  const runtime = processWith(() => lost.promise, { probes: {} });
  const id = await started(runtime);
  await say(runtime, id, "refund please");
  await expect.poll(runtime.count).toBe(1);
  await claim(id);
  lost.reject(new Error("The connection broke."));
  await runtime.underway.idle();
  expect(runtime.count()).toBe(1);
  expect(await effects(id)).toEqual([{ status: "unknown", attempts: 1 }]);
});

test("what was refused without harm is not tried again either", async () => {
  const refused = Promise.withResolvers<typeof made>();
  const runtime = processWith(() => refused.promise);
  const id = await started(runtime);
  await say(runtime, id, "refund please");
  await expect.poll(runtime.count).toBe(1);
  await claim(id);
  refused.reject(new NotSent("Too many requests.", { afterMs: 10 }));
  await runtime.underway.idle();
  expect(runtime.count()).toBe(1);
  expect(await effects(id)).toEqual([{ status: "failed", attempts: 1 }]);
});

test("a survivor does not send what a dead process had sent before the claim, but finds out what became of it", async () => {
  const { act } = runtimeOf(it.app).executors;
  const dead = processWith(async (input, scope) => {
    await act(input, scope);
    return new Promise(() => {});
  });
  const id = await started(dead);
  await say(dead, id, "refund please");
  await expect.poll(dead.count).toBe(1);
  await claim(id);
  await loseLeases(it.app, id);
  const survivor = processWith(act);
  const [effect] = await query(it.app, "SELECT key FROM effect WHERE conversation_id = $1", [id]);
  await takeOver(survivor, { key: String(effect?.key), attempts: 1 });
  await survivor.underway.idle();
  expect(survivor.count()).toBe(0);
  expect(await effects(id)).toEqual([{ status: "done", attempts: 2 }]);
  expect(await botSaidAfterwards(id)).toEqual([]);
});

test("a handoff by policy while a call is under way stays the only one, though the call then fails", async () => {
  const lost = Promise.withResolvers<typeof made>();
  const runtime = processWith(() => lost.promise);
  const id = await started(runtime);
  await say(runtime, id, "refund please");
  await expect.poll(runtime.count).toBe(1);
  const cries = ["I want to speak to a human", "a human please", "get me a real person now"];
  await Promise.all([...cries, ...cries].map((text) => say(runtime, id, text)));
  lost.reject(new NotSent("The shop refused.", { again: false }));
  await runtime.underway.idle();
  expect(await handoffs(id)).toBe(1);
  const entries = await entriesOf(it.app, id);
  expect(entries.filter(({ kind }) => kind === "handoff")).toHaveLength(1);
  expect(await botSaidAfterwards(id)).toEqual([]);
});

test("a call that fails hands off once, however often its answer is brought", async () => {
  const runtime = processWith(async () => {
    throw new NotSent("The shop refused.", { again: false });
  });
  const id = await started(runtime);
  await say(runtime, id, "refund please");
  await runtime.underway.idle();
  const result = { type: "result", call: 1, node: "refund", name: "act", status: "failed" } as const;
  const again = await Promise.all(
    Array.from({ length: 5 }, () => advance(runtime, id, { eventId: "call:1", incoming: result })),
  );
  expect(again.every((one) => one.ok && one.duplicate)).toBe(true);
  expect(await handoffs(id)).toBe(1);
});

test("the sweep leaves alone what is being made here", async () => {
  const answer = Promise.withResolvers<typeof made>();
  const runtime = processWith(() => answer.promise);
  const id = await started(runtime);
  await say(runtime, id, "refund please");
  await expect.poll(runtime.count).toBe(1);
  await loseLeases(it.app, id);
  await sweepCalls(runtime);
  const [effect] = await query(
    it.app,
    "SELECT leased_until > now() AS leased FROM effect WHERE conversation_id = $1",
    [id],
  );
  expect(effect).toEqual({ leased: true });
  answer.resolve(made);
  await runtime.underway.idle();
});
