import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../../authoring/testing.ts";
import { readEnv } from "../../env.ts";
import { type Baton, startBaton } from "../../main.ts";
import { makeWorkspace, withDatabase } from "../../testing.ts";
import { type DatabaseProxy, startProxy } from "../../testing-proxy.ts";

const database = withDatabase();
let proxy: DatabaseProxy;
let baton: Baton;
let channelKey = "";
let agent: Headers;
const DATA_DIR = mkdtempSync(join(tmpdir(), "baton-gone-"));

const echo = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["more", "ask", { question: "What else?", answer: "text", variable: "more", lookBack: false }],
    ["again", "say", { text: "You said {{more}}." }],
  ],
  ["start.next → more", "more.answered → again", "again.next → more"],
);

beforeAll(async () => {
  proxy = await startProxy(database.url);
  baton = await startBaton(readEnv({ PORT: "0", DATA_DIR, DATABASE_URL: proxy.url, LOG_LEVEL: "silent" }));
  const workspace = await makeWorkspace(baton.app);
  channelKey = (await publishTestFlow(baton.app.db, workspace.id, echo)).channelKey;
  agent = await workspace.headers("agent");
});

afterAll(async () => {
  await baton.stop();
  await proxy.stop();
  rmSync(DATA_DIR, { recursive: true, force: true });
});

async function call(path: string, body?: object, token = "") {
  const answer = await fetch(`${baton.url}/api/chat/${path}`, {
    method: body ? "POST" : "GET",
    headers: {
      ...(body ? { "content-type": "application/json" } : {}),
      authorization: `Bearer ${token}`,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return {
    status: answer.status,
    retryAfter: Number(answer.headers.get("retry-after") ?? 0),
    body: (await answer.json()) as Record<string, unknown>,
  };
}

async function begun() {
  const { body } = await call(`${channelKey}/conversations`, {});
  const path = `conversations/${body.conversationId}/messages`;
  const token = String(body.token);
  return {
    say: (text: string) => call(path, { id: text, text }, token),
    messages: () => call(path, undefined, token),
  };
}

const unavailable = {
  status: 503,
  retryAfter: expect.any(Number),
  body: { error: { code: "unavailable", message: expect.stringContaining("send it again") } },
};

test("without its database nothing is accepted, everybody is told when to come back, and it recovers by itself", async () => {
  const chat = await begun();
  await chat.say("before");
  await proxy.cut();
  const refused = await Promise.all([
    chat.say("lost"),
    chat.messages(),
    call(`${channelKey}/conversations`, {}),
    call(`conversations/${randomUUID()}/messages`, { id: "1", text: "hi" }, "token"),
  ]);
  for (const answer of refused) {
    expect(answer).toMatchObject(unavailable);
    expect(answer.retryAfter).toBeGreaterThan(0);
  }
  await proxy.mend();
  expect(await chat.say("lost")).toMatchObject({ status: 200, body: { duplicate: false } });
  const { body } = await chat.messages();
  expect((body.messages as { text: string }[]).map(({ text }) => text)).toEqual([
    "before",
    "What else?",
    "lost",
    "You said lost.",
    "What else?",
  ]);
});

/** As in a fail-over: who connects from now on finds a database that can only be read, or one that can be written again. */
async function letOnlyRead(only: boolean): Promise<void> {
  const admin = await database.db.pool.connect();
  const name = new URL(database.url).pathname.slice(1);
  await admin.query("SET default_transaction_read_only = off");
  await admin.query(`ALTER DATABASE "${name}" SET default_transaction_read_only = ${only ? "on" : "off"}`);
  admin.release(true);
  await proxy.cut();
  await proxy.mend();
}

test("while it can only be read it is as if it were away, and nothing counts against what came meanwhile", async () => {
  const chat = await begun();
  await letOnlyRead(true);
  expect((await fetch(`${baton.url}/ready`)).status).toBe(503);
  const refused = [
    await chat.say("now"),
    await chat.say("now"),
    await call(`${channelKey}/conversations`, {}),
  ];
  for (const answer of refused) expect(answer).toMatchObject(unavailable);
  await letOnlyRead(false);
  expect((await fetch(`${baton.url}/ready`)).status).toBe(200);
  expect(await chat.say("now")).toMatchObject({ status: 200, body: { duplicate: false } });
  expect((await database.db.pool.query("SELECT 1 FROM failed_event")).rows).toEqual([]);
});

test("a database that falls silent is given up, and not waited for", { timeout: 60_000 }, async () => {
  const chat = await begun();
  const chats = await Promise.all(Array.from({ length: 60 }, begun));
  await chat.say("before");
  proxy.fallSilent();
  const crowd = Array.from({ length: 120 }, (_, index) =>
    chats[index % chats.length]?.say(`at once ${index}`),
  );
  const opening = call(`${channelKey}/conversations`, {});
  const answers = await Promise.all([chat.say("swallowed"), chat.messages(), opening, ...crowd]);
  for (const answer of answers) expect(answer).toMatchObject(unavailable);
  proxy.speak();
  const again = async () => (await chat.say("swallowed")).status;
  await expect.poll(again, { timeout: 20_000 }).toBe(200);
  const { body } = await chat.messages();
  const texts = (body.messages as { text: string }[]).map(({ text }) => text);
  expect(texts.filter((text) => text === "swallowed")).toHaveLength(1);
});

test("a person's work is refused with the same words, and goes on afterwards", async () => {
  const ask = async () => {
    const answer = await fetch(`${baton.url}/trpc/inbox.list?input=${encodeURIComponent('{"view":"all"}')}`, {
      headers: agent,
    });
    const body = (await answer.json()) as { error?: { message: string } };
    return [answer.status, answer.headers.get("retry-after"), body.error?.message];
  };
  expect((await ask())[0]).toBe(200);
  await proxy.cut();
  expect(await ask()).toEqual([503, "2", expect.stringContaining("database cannot be reached")]);
  const session = await fetch(`${baton.url}/api/auth/get-session`, { headers: agent });
  expect([session.status, session.headers.get("retry-after")]).toEqual([503, "2"]);
  expect((await fetch(`${baton.url}/ready`)).status).toBe(503);
  await proxy.mend();
  expect((await ask())[0]).toBe(200);
});
